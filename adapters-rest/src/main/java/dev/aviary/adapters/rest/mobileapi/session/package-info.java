/** Sign-up and login on the mobile API (wire contract, section 7). */
@NullMarked
package dev.aviary.adapters.rest.mobileapi.session;

import org.jspecify.annotations.NullMarked;
