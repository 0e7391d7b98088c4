/**
 * What happens when things go wrong: killed processes, lost databases and disks, too much of
 * everything. Short in {@code make test}, whole in {@code make torture}. May depend on what runs
 * servers in the package above.
 */
@NullMarked
package dev.aviary.bootstrap.torture;

import org.jspecify.annotations.NullMarked;
