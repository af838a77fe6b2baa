import assert from "node:assert/strict";
import { test } from "node:test";
import { distance, nearest } from "../../../hooks/rumpun/assets/every_page/nearest_address.js";

const KNOWN = ["/", "/studi/", "/studi/kube-mentari/", "/studi/kamaliyah/", "/teori/modal-sosial/", "/pustaka/siregar2022/", "/glosarium/"];

test("letters that differ are counted", () => {
  assert.deepEqual([distance("", "abc"), distance("kube", "kube"), distance("studi", "studio"), distance("modal", "model")], [3, 0, 1, 1]);
});

test("a slip leads to the address that was meant", () => {
  for (const [lost, meant] of [
    ["/studi/kube-mentri/", "/studi/kube-mentari/"],
    ["/studi/kube-mentari", "/studi/kube-mentari/"],
    ["/Studi/Kube_Mentari/index.html", "/studi/kube-mentari/"],
    ["/studies/kube-mentari/", "/studi/kube-mentari/"],
    ["/kube-mentari/", "/studi/kube-mentari/"],
    ["/pustaka/siregar202/", "/pustaka/siregar2022/"],
  ]) assert.equal(nearest(lost, KNOWN), meant, lost);
});

test("what is like nothing leads nowhere", () => {
  for (const lost of ["/wp-login.php", "/entah/apa/ini/sebenarnya/", "/x/"]) assert.equal(nearest(lost, KNOWN), undefined, lost);
  assert.equal(nearest("/studi/", []), undefined);
});
