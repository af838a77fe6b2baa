import assert from "node:assert/strict";
import { test } from "node:test";
import { distance } from "../../../hooks/rumpun/assets/own/matching.js";
import { FACETS } from "../../../hooks/rumpun/assets/own/study.js";
import { meant, recognised, termId } from "../../../hooks/rumpun/assets/own/terms.js";
import { contract } from "../contracts.js";

const { terms, cases } = contract("known_names");
const CALLED = { "group-types": "groups" };

/** The terms as the site hands them to the scripts, in Indonesian. */
function vocabulary() {
  const of = (section) => terms.filter((term) => term.section === section);
  const named = (some) => Object.fromEntries(some.map(({ id, name }) => [id, name.id]));
  const also = (section) => Object.fromEntries(of(section).map((term) => [term.id, term.also]));
  return {
    rows: of("themes").map(({ id, name }) => [`theme:${id}`, name.id]), theories: named(of("theories")), groups: named(of("group-types")),
    methods: Object.fromEntries(FACETS.map((facet) => [facet, named(of("methods").filter((term) => term.facet === facet))])),
    groupsAbove: {}, countries: [], places: {},
    also: Object.fromEntries(["theories", "methods", "themes", "group-types"].map((section) => [CALLED[section] ?? section, also(section)])),
  };
}

test("what readers type is matched by any name, and what is only near is asked", () => {
  for (const { kind, typed, means, near = [] } of cases) {
    assert.equal(termId(vocabulary(), kind, typed), means, typed);
    assert.deepEqual(meant(vocabulary(), kind, typed), near, typed);
  }
});

test("own words that the reader keeps stay as they are, with the mark that says so", () => {
  const methods = Object.fromEntries(FACETS.map((facet) => [facet, []]));
  const own = { groups: [], themes: [], methods, theories: [{ text: "modal sosail", kept: true }, { text: "social capital" }] };
  const found = recognised(own, vocabulary()).own.theories;
  assert.deepEqual(found, [{ text: "modal sosail", kept: true }, { text: "social capital", id: "modal-sosial" }]);
});

test("a slip of the keyboard is one step", () => {
  const steps = [["sosial", "sosial", 0], ["sosail", "sosial", 1], ["sosia", "sosial", 1], ["sosiaal", "sosial", 1], ["sasial", "sosial", 1], ["", "ab", 2]];
  for (const [one, other, wanted] of steps) {
    assert.equal(distance(one, other), wanted, one);
    assert.equal(distance(other, one), wanted, one);
  }
  assert.ok(distance("a", "abcdef") > 2);
});
