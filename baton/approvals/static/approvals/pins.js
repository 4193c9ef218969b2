// Remarks at a place of a picture, or with quoted words. The page works without this: then a remark is about the
// whole proof.
for (const section of document.querySelectorAll('[data-proof]')) {
  const proof = section.dataset.proof;
  const list = section.querySelector('.pins');
  if (!list) continue;
  let next = 1;
  for (const hint of section.querySelectorAll('.scripted')) hint.hidden = false;

  const add = (fields, label, below) => {
    const number = next++;
    const model = list.querySelector('.pin');
    const row = document.createElement('div');
    row.className = 'pin';
    const caption = document.createElement('label');
    caption.htmlFor = `pin-${proof}-${number}`;
    caption.textContent = `${model.querySelector('label').textContent} ${label}`;
    const text = document.createElement('textarea');
    text.id = caption.htmlFor;
    text.name = `pin-${proof}-${number}-text`;
    text.rows = 2;
    text.maxLength = 20000;
    row.append(caption);
    if (fields.quote) {
      const quote = document.createElement('q');
      quote.textContent = fields.quote;
      row.append(quote);
    }
    row.append(text);
    for (const [name, value] of Object.entries(fields)) {
      const hidden = document.createElement('input');
      hidden.type = 'hidden';
      hidden.name = `pin-${proof}-${number}-${name}`;
      hidden.value = value;
      row.append(hidden);
    }
    const remove = document.createElement('button');
    remove.type = 'button';
    remove.textContent = list.dataset.remove;
    row.append(remove);
    // Right below what it is about, so that both are seen.
    let above = below;
    while (above.nextElementSibling?.matches('.pin')) above = above.nextElementSibling;
    above.after(row);
    text.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'nearest' });
    return { number, row, remove };
  };

  // Of a mock-up nobody can ask how far it was scrolled: it lies at its full height under a glass that takes the taps.
  const canvas = section.querySelector('[data-mock-up]');
  if (canvas) {
    const glass = document.createElement('div');
    glass.dataset.pinnable = '';
    glass.className = 'glass';
    canvas.classList.add('fixed');
    canvas.tabIndex = 0;
    canvas.setAttribute('role', 'group');
    canvas.querySelector('.whole').append(glass);
    // Where nobody could read what is laid out for a desk it lies there as on a phone. A place holds for that width
    // only: it is sent along, and the width stays what it is though the screen be turned.
    const wide = canvas.clientWidth < 0.7 * 680 ? 375 : 680;
    canvas.classList.toggle('phone', wide === 375);
    glass.dataset.width = wide;
    const fit = () => canvas.style.setProperty('--scale', Math.min(1, canvas.clientWidth / wide));
    new ResizeObserver(fit).observe(canvas);
    fit();
  }

  for (const picture of section.querySelectorAll('[data-pinnable]')) {
    const { page, width } = picture.dataset;
    picture.classList.add('ready');
    picture.addEventListener('click', (event) => {
      const box = (picture.querySelector('img') ?? picture).getBoundingClientRect();
      const place = (at, from, size) => Math.min(1, Math.max(0, (at - from) / size)).toFixed(4);
      const x = place(event.clientX, box.left, box.width);
      const y = place(event.clientY, box.top, box.height);
      const mark = document.createElement('span');
      mark.className = 'mark';
      mark.style.left = `${x * 100}%`;
      mark.style.top = `${y * 100}%`;
      const whole = picture.closest('figure, .canvas') ?? picture;
      const { number, row, remove } = add({ ...(page && { page }), ...(width && { width }), x, y }, `${next}`, whole);
      mark.textContent = String(number);
      picture.append(mark);
      remove.addEventListener('click', () => {
        mark.remove();
        row.remove();
      });
    });
  }

  const text = section.querySelector('[data-quotable]');
  if (text) {
    text.addEventListener('mouseup', () => {
      const chosen = window.getSelection();
      const quote = chosen ? chosen.toString().trim() : '';
      if (quote && text.contains(chosen.anchorNode)) {
        chosen.removeAllRanges();
        const { row, remove } = add({ quote: quote.slice(0, 2000) }, '', text);
        remove.addEventListener('click', () => row.remove());
      }
    });
  }
}

// A half-written answer outlives a reload of the page, in this tab.
const comment = document.querySelector('textarea#comment');
if (comment) {
  const key = `baton:answer:${location.pathname}`;
  comment.value ||= sessionStorage.getItem(key) ?? '';
  comment.addEventListener('input', () => sessionStorage.setItem(key, comment.value));
  comment.form.addEventListener('submit', () => sessionStorage.removeItem(key));
}

// A page that others are being drawn before is asked for again.
for (const image of document.querySelectorAll('figure.page img')) {
  let tries = 0;
  image.addEventListener('error', () => {
    if (tries++ < 8) setTimeout(() => image.setAttribute('src', image.getAttribute('src')), 1500);
  });
}
