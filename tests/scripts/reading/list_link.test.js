import assert from "node:assert/strict";
import { test } from "node:test";
import { queryOf, readList } from "../../../hooks/rumpun/assets/reading/list_state.js";

const PLACES = ["studi/kube-mentari", "perbandingan/berdampingan?s=a,b", "studi/kube-mentari#x"];
const LIST = {
  title: "Diskon 100%ab & 50%, é 🙂", course: "", text: "Satu;\nDua? (ya)!", edition: "", style: "",
  items: PLACES.map((place) => ({ place, note: "Hal. 3~4: 20%25" })),
};
/** How links come out of chats, mail programs and course pages. @type {Record<string, (query: string) => string>} */
const PASSED_ON = {
  "as it is": (query) => query,
  tracked: (query) => `${query}&fbclid=Iw%20AR1&utm_source=wa`,
  "tracked in front": (query) => `?fbclid=IwAR1&${query.slice(1)}`,
  "with the full stop": (query) => `${query}.`,
  "with a bracket and more": (query) => `${query})%20dan%20kerjakan`,
  "as HTML": (query) => query.replaceAll("&", "&amp;"),
  "encoded twice": (query) => query.replaceAll("%", "%25"),
  "encoded as a whole": (query) => `?${encodeURIComponent(query.slice(1))}`,
  "encoded as a whole and tracked": (query) => `?${encodeURIComponent(query.slice(1))}&utm_source=x`,
  "broken over lines": (query) => query.replaceAll("studi/kube", "stu%20di/%0D%0A%20kube").replaceAll("&v", "&%20v"),
};

for (const [way, pass] of Object.entries(PASSED_ON)) {
  test(`a link that was passed on ${way} is understood`, () => {
    const { list, faults } = readList(new URL(pass(queryOf(LIST)), "https://x.example/").search, [], []);
    assert.deepEqual(list, LIST);
    assert.deepEqual(faults, { broken: [], over: 0, cut: [], edition: "", newer: false, short: false });
  });
}
