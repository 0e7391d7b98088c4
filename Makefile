# The whole workflow; `make help` lists it.
SERVER := bootstrap/target/quarkus-app/quarkus-run.jar
BUILT  := bootstrap/target/.built
MVN    := mvn -B -ntp
# Folders too, so that a removed file counts as a change.
SOURCES = pom.xml $(wildcard */pom.xml) $(shell find */src/main)

ifneq ($(MAKECMDGOALS),help)
export JAVA_HOME := $(shell scripts/find-jdk)
ifeq ($(JAVA_HOME),)
$(error no JDK found)
endif
endif

.DEFAULT_GOAL := help
.PHONY: run test dev package format help

run: $(BUILT) ## start the server with demo data, building what changed
	@AVIARY_DEMO=$${AVIARY_DEMO-true} QUARKUS_HTTP_HOST=$${QUARKUS_HTTP_HOST-127.0.0.1} \
	  exec $(JAVA_HOME)/bin/java -jar $(SERVER)

$(BUILT): $(SOURCES)
	$(MVN) -q package -DskipTests -Dgates.skip
	@touch $@

test: ## every gate and every test, on the packaged server too
	$(MVN) verify

dev: ## start the server with live reload
	@AVIARY_DEMO=$${AVIARY_DEMO-true} QUARKUS_HTTP_HOST=$${QUARKUS_HTTP_HOST-127.0.0.1} \
	  exec $$(scripts/find-maven) -ntp -Dgates.skip test-compile quarkus:dev -Ddebug=false

package: ## build the server into bootstrap/target/quarkus-app, gates included, tests not
	$(MVN) package -DskipTests

format: ## put every source into the one format
	$(MVN) -q spotless:apply

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 18
