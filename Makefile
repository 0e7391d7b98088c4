# The whole workflow; `make help` lists it.
SERVER  := bootstrap/target/quarkus-app
BUILT   := bootstrap/target/.built
NATIVE  := bootstrap/target/native
TRAINED := $(SERVER)/aviary.aot
# Says that development mode compiled into target/ without the gates.
UNGATED := target/.ungated
MVN := mvn -B -ntp -Dquarkus.analytics.disabled=true
# Silent but for what the gates say: -q would hide which check a warning was of.
WARNING := -Dorg.slf4j.simpleLogger.defaultLogLevel=warn
# Folders too, so that a removed file counts as a change.
SOURCES = pom.xml $(wildcard */pom.xml) $(shell find */src/main)

ifneq ($(MAKECMDGOALS),help)
ifneq ($(MAKECMDGOALS),)
JDK := $(shell scripts/find-jdk)
ifeq ($(wildcard $(JDK)/bin/javac),)
$(error $(JDK))
endif
export JAVA_HOME := $(JDK)
# Maven ends before the second compiler has paid.
export MAVEN_OPTS += --sun-misc-unsafe-memory-access=allow -XX:TieredStopAtLevel=1
endif
endif

.DEFAULT_GOAL := help
SEED ?= $(shell date +%s)000000
# With the flags that are shipped.
FUZZ = -Daviary.fuzz=100000 -Daviary.fuzz.seed=$(SEED) -Daviary.test.flags=
.PHONY: run test interleavings fuzz mutants torture bench dev package native native-test native-sources graalvm \
  reference openapi api-pages client-test \
  sbom format help gated

run: gated $(BUILT) ## start the server with demo data, building what changed
	@AVIARY_DEMO=$${AVIARY_DEMO-true} QUARKUS_HTTP_HOST=$${QUARKUS_HTTP_HOST-127.0.0.1} \
	  $(SERVER)/bin/aviary || [ $$? -eq 130 ]

$(BUILT): $(SOURCES)
	@echo "Building Aviary, which takes half a minute the first time ..."
	@$(MVN) $(WARNING) package -DskipTests -Dspotless.check.skip
	@touch $@

# From what it has learnt here, the server starts; Java passes over it once a jar beside it is another.
$(TRAINED): $(BUILT)
	@echo "Training the start, which takes half a minute ..."
	@$(SERVER)/bin/train

test: gated ## every gate and every test, on the packaged server too
	$(MVN) -T2 verify

interleavings: gated ## twenty times the random conversations of the tests; SEED=n repeats a run
	$(MVN) test -pl domain,application,adapters-persistence -Dsurefire.failIfNoSpecifiedTests=false \
	  -Dtest='InterleavingsTest,PanacheInterleavingsTest' -Daviary.interleavings.seed=$(SEED) \
	  -Daviary.interleavings=1000000 -Daviary.interleavings.postgres=500000 \
	  -Dquarkus.test.hang-detection-timeout=3H

fuzz: gated ## 25 times the random requests of the tests, to the packaged server; SEED=n repeats a run
	$(MVN) verify -pl bootstrap -am -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false \
	  -Dtest=None -Dit.test=FuzzIT $(FUZZ)

mutants: gated ## plant faults in domain and application, 85 of 100 of which the tests must notice; prints the scores
	$(MVN) test-compile org.pitest:pitest-maven:mutationCoverage -pl domain,application
	@for module in domain application; do \
	  report=$$module/target/pit-reports/mutations.xml; \
	  made=$$(grep -o '<mutation ' $$report | wc -l); noticed=$$(grep -o "detected='true'" $$report | wc -l); \
	  echo "$$module: $$noticed of $$made mutants noticed, $$((100 * noticed / made)) %"; \
	done

torture: gated ## kill, starve, fill and flood packaged servers, under 15 minutes; prints its report
	@rm -rf bootstrap/target/torture
	$(MVN) -T2 verify -pl bootstrap -am -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false \
	  -Dtest=None -Dit.test='dev/aviary/bootstrap/torture/*IT,FuzzIT' -Daviary.torture=true \
	  $(FUZZ)
	@printf '| what was done | rounds | calls | acknowledged | lost | doubled | recovered in s | |\n|---|---|---|---|---|---|---|---|\n'
	@cat bootstrap/target/torture/*.row

bench: gated $(TRAINED) ## measure against PostgreSQL alone; CASES=get_messages,send and ARGS='--rounds 5' choose
	@$(JAVA_HOME)/bin/java -cp 'bench/target/classes:bench/target/lib/*' dev.aviary.bench.Bench \
	  $(if $(CASES),--cases $(CASES)) $(ARGS)

dev: ## start the server with live reload
	@mkdir -p $(dir $(UNGATED)) && touch $(UNGATED)
	@AVIARY_DEMO=$${AVIARY_DEMO-true} QUARKUS_HTTP_HOST=$${QUARKUS_HTTP_HOST-127.0.0.1} \
	  AVIARY_DATA_DIR=$${AVIARY_DATA_DIR-$(CURDIR)/data} \
	  $$(scripts/find-maven) -ntp -Dquarkus.analytics.disabled=true -Dgates.skip \
	  test-compile quarkus:dev -Ddebug=false

package: gated ## build the server into bootstrap/target/quarkus-app and train its start, gates included, tests not
	$(MVN) package -DskipTests
	@touch $(BUILT)
	@$(MAKE) --no-print-directory $(TRAINED)

reference: gated ## write the table of keys in docs/operating.md from the code
	$(MVN) -q test -pl bootstrap -am -Dsurefire.failIfNoSpecifiedTests=false -Dtest=ConfigReferenceTest -Daviary.reference.write=true

# The libraries of Java's that the binary opens at run time stand beside it.
native: gated graalvm ## build the server into one binary, bootstrap/target/native/aviary; needs GRAALVM_HOME
	$(MVN) package -pl bootstrap -am -Pnative -DskipTests
	@mkdir -p $(NATIVE) && cp bootstrap/target/*-runner $(NATIVE)/aviary && cp bootstrap/target/*.so $(NATIVE)/
	@echo $(NATIVE)/aviary

native-test: native ## every end-to-end test, on that binary
	$(MVN) verify -pl bootstrap -am -Pnative -Dquarkus.build.skip -Daviary.native=true \
	  -Dtest=None -Dsurefire.failIfNoSpecifiedTests=false

native-sources: gated ## all that a native image is built from, and a look at it; needs no GraalVM
	$(MVN) -q package -pl bootstrap -am -Pnative -Dquarkus.native.sources-only -DskipTests
	@scripts/check-native-sources bootstrap/target/native-sources

graalvm:
	@[ -x "$(GRAALVM_HOME)/bin/native-image" ] || \
	  { echo "a native image needs GraalVM or Mandrel 25: set GRAALVM_HOME to one, with bin/native-image in it" >&2; exit 1; }

sbom: gated ## list every library of the server in bootstrap/target/bom.json (CycloneDX), for scanners
	$(MVN) -q package -DskipTests -pl bootstrap -am -Psbom
	@echo bootstrap/target/bom.json

openapi: gated ## write docs/api/openapi.yaml anew, as the server has it
	$(MVN) -q package -DskipTests -Dspotless.check.skip -pl bootstrap -am -Dquarkus.smallrye-openapi.store-schema-directory=target/openapi
	@cp bootstrap/target/openapi/openapi.yaml docs/api/openapi.yaml

api-pages: gated ## make the calls of the pages in docs/api, and write down the answers
	$(MVN) -q verify -pl bootstrap -am -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false \
	  -Dtest=None -Dit.test=ClientDocumentsIT -Daviary.api-pages=true

client-test: gated $(BUILT) ## generate the TypeScript client and try it on a server; needs node 20.19 or newer, npm and a network
	@node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' \
	  2>/dev/null && npm --version >/dev/null || { echo "make client-test needs node 20.19 or newer, and npm" >&2; exit 1; }
	cd clients/typescript && npm ci && npm run build
	scripts/with-server npm --prefix clients/typescript run smoke

format: ## put every source into the one format
	$(MVN) -q spotless:apply

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 22

# Nothing that was compiled without the gates may pass for compiled with them.
gated:
	@if [ -e $(UNGATED) ]; then $(MVN) -q clean; fi
