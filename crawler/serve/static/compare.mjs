// The slider over two screenshots: how much of the later one is drawn over the earlier one.
for (const figure of document.querySelectorAll('.compare')) {
  const slider = figure.querySelector('input');
  const show = () => figure.style.setProperty('--cut', `${slider.value}%`);
  slider.addEventListener('input', show);
  figure.classList.add('compare-live');
  show();
}
