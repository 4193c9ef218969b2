// The slider between two rounds. Without this the two are seen side by side, and what differs between them.
for (const box of document.querySelectorAll('[data-compare]')) {
  for (const choice of box.querySelectorAll('.scripted')) choice.hidden = false;
  const slider = box.querySelector('input[type=range]');
  const cut = () => box.style.setProperty('--cut', `${slider.value}%`);
  slider.addEventListener('input', cut);
  cut();
}

// Of a document the first page that differs lies open, and every one that differs says so. Without this it is the
// first page, and none does.
const pictureAt = async (image) => {
  for (let tries = 0; tries < 8; tries++) {
    const answer = await fetch(image.getAttribute('src'));
    if (answer.ok) return new Uint8Array(await answer.arrayBuffer());
    if (answer.status === 404) return null;
    await new Promise((done) => setTimeout(done, 1500));
  }
  return null;
};
const differs = async ([before, after]) => {
  if (!before || !after) return true;
  const [one, other] = await Promise.all([pictureAt(before), pictureAt(after)]);
  return one && other && (one.length !== other.length || one.some((byte, at) => byte !== other[at]));
};
const lookThrough = async (pages) => {
  let opened = false;
  let leafed = false;
  for (const page of pages) page.querySelector('summary').addEventListener('click', () => { leafed = true; });
  for (const page of pages) {
    if (!await differs([...page.querySelectorAll('.looks img')])) continue;
    page.querySelector('summary .how').hidden = false;
    if (!opened && !leafed) for (const each of pages) each.open = each === page;
    opened = true;
  }
};
for (const change of document.querySelectorAll('article.change')) {
  const pages = [...change.querySelectorAll('details.of-page')].slice(0, 80);
  // A document that is new as a whole, or gone, has no page that is the same.
  if (pages.length > 1 && change.querySelector('.looks')) lookThrough(pages).catch(() => {});
}
