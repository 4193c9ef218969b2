// The slider between two rounds. Without this the two are seen side by side, and what differs between them.
for (const box of document.querySelectorAll('[data-compare]')) {
  for (const choice of box.querySelectorAll('.scripted')) choice.hidden = false;
  const slider = box.querySelector('input[type=range]');
  const cut = () => box.style.setProperty('--cut', `${slider.value}%`);
  slider.addEventListener('input', cut);
  cut();
}
