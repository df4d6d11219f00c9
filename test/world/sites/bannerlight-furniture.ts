import { artwork } from '../artwork.ts';
import { bannerlightLexicon } from './bannerlight-lexicon.ts';

/** The consent dialog: the page loads behind it whatever is chosen. */
const consent = `<div id="consent" role="dialog" aria-modal="true" aria-label="Cookies" class="consent"><div><h3>Votre vie privée compte</h3>
<p>Nous et nos 214 partenaires utilisons des cookies pour mesurer l'audience et personnaliser les publicités.</p>
<div class="choices"><button id="consent-reject" class="button quiet small">Tout refuser</button><button id="consent-accept" class="button small">Tout accepter</button></div></div></div>
<script>
(()=>{const box=document.getElementById('consent');
if(/(^|; )consent=/.test(document.cookie)){box.remove();return}
const choose=value=>{document.cookie='consent='+value+';path=/';box.remove();
if(value==='all'){const pixel=new Image(1,1);pixel.alt='';pixel.src='/pixel.svg?event=PageView';document.body.append(pixel)}};
document.getElementById('consent-accept').onclick=()=>choose('all');
document.getElementById('consent-reject').onclick=()=>choose('none');})()
</script>`;

/** A widget whose text lives in an open shadow root. */
const shadowWidget = `<deposit-box></deposit-box><script>
customElements.define('deposit-box',class extends HTMLElement{constructor(){super();
this.attachShadow({mode:'open'}).innerHTML='<style>div{font:16px/1.5 Segoe UI,Liberation Sans,sans-serif;border:1px solid #cfe3dd;border-radius:16px;padding:26px;background:#fff}b{font-size:20px;display:block;margin-bottom:6px}a{display:inline-block;margin-top:12px;color:#067a5b;font-weight:700}</style><div><b>Dépôt immédiat</b>Versez 50 € par Wero ou par carte CB, sans frais, et recevez vos bitcoins dans la minute.<br><a href="/depot">Déposer maintenant</a></div>'}})
</script>`;

/** Pictures and a text that come into being only for visitors who scroll far. */
const lazy = `<section class="section"><div class="wrap">
<img loading="lazy" src="/img/paris.svg" width="960" height="400" alt="Soirée de lancement à Lyon, Halle des Lumières, 12 décembre" class="wide">
<p id="late-text" class="intro" style="min-height:1.6em"></p></div></section><script>
new IntersectionObserver((seen,observer)=>{if(!seen.some(entry=>entry.isIntersecting))return;observer.disconnect();
document.getElementById('late-text').textContent='Rendez-vous à Lyon le 12 décembre : venez ouvrir votre compte avec notre équipe et repartez avec 25 € en bitcoin.'}).observe(document.getElementById('late-text'))
</script>`;

/** A sponsor block that a script puts in 1.2 seconds after load. */
const sponsor = `<section class="section alt"><div class="wrap" id="sponsor-slot" style="min-height:120px"></div></section><script>
addEventListener('load',()=>setTimeout(()=>{document.getElementById('sponsor-slot').innerHTML='<h2>Partenaire officiel de l\\'Olympique Valmère</h2><p class="intro">Bannerlight est partenaire officiel du club et figure sur son maillot en Ligue 1 cette saison.</p><ul class="marks"><li>Ligue 1</li><li>Saison 2026-2027</li></ul>'},1200))
</script>`;

/** What every page of Bannerlight carries below its own text; `unit` is the ad host's frame. */
export function bannerlightFurniture(unit: string): string {
  return `<section class="section"><div class="wrap split">${shadowWidget}
<iframe src="/widget/calculateur" title="Calculateur" width="340" height="250" loading="eager"></iframe>
<iframe src="${unit}" title="Publicité" width="340" height="250"></iframe></div></section>${sponsor}${bannerlightLexicon}${lazy}${consent}`;
}

/** CSS of the furniture. */
export const furnitureCss = `.split{display:grid;grid-template-columns:1fr 340px 340px;gap:24px;align-items:stretch}.split iframe{border:0;border-radius:16px;background:#fff;width:100%}
.lexicon dl{margin:0}.lexicon dl>div{min-height:228px;display:grid;grid-template-columns:1fr 1.6fr;align-items:center;border-top:1px solid #d9e9e3}.lexicon dt{font:600 34px Georgia,'Liberation Serif',serif}.lexicon dd{margin:0;font-size:19px;color:#52695f}.wide{width:100%;height:auto;border-radius:20px}
.consent{position:fixed;inset:0;background:#0b1f19b8;display:grid;place-items:end center;padding:28px;z-index:20}.consent>div{background:#fff;border-radius:18px;padding:30px;max-width:620px;box-shadow:0 30px 80px #0007}
.choices{display:flex;gap:12px;justify-content:flex-end;margin-top:18px}@media(max-width:820px){.split{grid-template-columns:1fr}}`;

/** The calculator in the same-origin frame. */
export const calculator = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Calculateur</title><body style="margin:0;font:16px/1.5 Segoe UI,Liberation Sans,sans-serif;background:#0f3d30;color:#fff;padding:26px">
<b style="font-size:20px">Combien pour 100 € ?</b><p>Aujourd'hui, 100 € achètent 0,00119 BTC.</p><label>Montant en euros<br><input value="100" style="font:inherit;padding:9px;border-radius:9px;border:0;width:90%"></label></body></html>`;

/** The ad in the cross-origin frame. */
export const adUnit = `<!doctype html><html lang="es"><meta charset="utf-8"><title>Anuncio</title><body style="margin:0;font:16px/1.5 Segoe UI,Liberation Sans,sans-serif;background:linear-gradient(140deg,#ffb703,#fb5607);color:#221100;padding:26px;height:200px">
<small>Publicidad</small><br><b style="font-size:23px;line-height:1.2;display:block;margin:8px 0">Compra Bitcoin con Bizum y llévate 20 €</b><p>Abre tu cuenta en Bannerlight desde España en dos minutos.</p><a style="color:inherit;font-weight:700" target="_top" href="__TARGET__">Empieza hoy</a></body></html>`;

/** Colours of its drawn telephones. */
export const bannerlightColours = {
  up: '#067a5b',
  down: '#ffb703',
  ground: '#ffffff',
  line: '#cfe3dd',
  ink: '#0d2a22',
};

/** Pictures of the site by path. */
export const bannerlightPictures: Record<string, string> = {
  '/img/paris.svg': artwork.waves(4, 'Lyon', [
    '#fcd9b6',
    '#f2a65a',
    '#d9743b',
    '#7a3b2e',
    '#2c2130',
  ]),
  '/img/equipe.svg': artwork.portrait('Équipe', '#e6b58f', '#067a5b', '#d6efe6'),
  '/pixel.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
};
