// Texts of the page that stand out too little from what is behind them (WCAG 2.2, 1.4.3: 4.5, large ones 3).
() => {
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgba = (colour) => {
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    return context.getImageData(0, 0, 1, 1).data;
  };
  const behind = (element) => {
    const layers = [];
    for (let e = element; e; e = e.parentElement) layers.push(rgba(getComputedStyle(e).backgroundColor));
    const solid = layers.findIndex((layer) => layer[3] === 255);
    return layers.slice(0, solid + 1).reverse().reduce((under, layer) => [0, 1, 2].map((i) => under[i] + ((layer[i] - under[i]) * layer[3]) / 255), [255, 255, 255]);
  };
  const light = (rgb) => [0, 1, 2].map((i) => rgb[i] / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)).reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const contrast = (a, b) => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);
  const found = [];
  let looked = 0;
  for (const element of document.querySelectorAll('#app *, dialog[open] *')) {
    const text = [...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data.trim()).join('');
    const style = getComputedStyle(element);
    if (!text || element.closest('svg, .unseen, [aria-hidden=true], :disabled, option') || !element.checkVisibility({ opacityProperty: true })) continue;
    looked++;
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
    const is = contrast(rgba(style.color), behind(element));
    if (is < (large ? 3 : 4.5) - 0.005) found.push(`${is.toFixed(2)} ${style.color} "${text.slice(0, 40)}" ${element.tagName}.${element.className}`);
  }
  return looked < 10 ? ['only ' + looked + ' texts seen'] : found;
}
