/** What the search answers to each question: `node answers.js FOLDER_OF_THE_INDEX` < {"id": ["kohesi", …], "en": […]} */
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { Engine } from "../../hooks/rumpun/assets/search/engine.js";

const [folder] = process.argv.slice(2);
const SHOWN = 8; // as search_panel.js
const asked = JSON.parse(readFileSync(0, "utf8"));
const answers = {};
for (const [language, queries] of Object.entries(asked)) {
  const entry = JSON.parse(readFileSync(`${folder}/${language}.json`, "utf8"));
  answers[language] = {};
  for (const query of queries) {
    let bytes = 0;
    const read = async (name) => {
      const content = await readFile(`${folder}/${name}`);
      bytes += gzipSync(content).length;
      return JSON.parse(content.toString("utf8"));
    };
    const engine = new Engine(read, entry);
    const found = await engine.find(query);
    const shown = await Promise.all(found.answers.slice(0, SHOWN).map((answer) => engine.show(found, answer)));
    const { replaced, leftOut } = found;
    answers[language][query] = { number: found.answers.length, urls: shown.map((each) => each.url), replaced, leftOut, bytes };
  }
}
process.stdout.write(JSON.stringify(answers));
