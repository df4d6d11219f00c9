/** A banner, the script that makes it work, and what stands for it in the page. */
type Banner = { head?: string; body: string };

/** Tells the world's log what was pressed, and measures only once that is allowed. */
const choice = `<script>
const tell=path=>{const picture=new Image(1,1);picture.alt='';picture.src=path};
const chosen=(how,gone)=>{tell('/pressed?'+how);if(how==='accept')tell('/pixel?event=PageView');if(gone)gone.remove()};
tell('/own?before');
</script>`;

const bar =
  'style="position:fixed;left:0;right:0;bottom:0;padding:24px;background:#fff;border-top:3px solid #333;z-index:99"';
const words = (name: string) =>
  `<p>${name} and its 180 partners use cookies to measure the audience and to choose advertising.</p>`;

/** Page in the middle of the banner's own frame. */
export const sourcepointFrame = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Consent</title><body style="margin:0;font:16px sans-serif;padding:20px">
<div role="dialog" aria-label="Consent"><p>Framewell and its 94 partners store cookies on your device.</p>
<button class="message-button sp_choice_type_13" onclick="parent.postMessage('reject','*')">Reject all</button>
<button class="message-button sp_choice_type_11" onclick="parent.postMessage('accept','*')">Accept all</button></div></body></html>`;

/** Accounts of `/tags`: asked for on arrival, after acceptance, and, as it should not be, after refusal. */
export const tagAccounts = {
  arrival: '500000000001',
  accept: '500000000002',
  reject: '500000000003',
};

/**
 * Banners by the path under which they stand; each has the marks by which its platform is known. `meta` is
 * where the platform's pixel is asked for.
 */
export function consentBanner(path: string, frame: string, meta: string): Banner | undefined {
  const banners: Record<string, Banner> = {
    '/onetrust': {
      body: `<div id="onetrust-consent-sdk"><div id="onetrust-banner-sdk" role="dialog" aria-label="Cookies" ${bar}>${words('Onewell')}
<button id="onetrust-pc-btn-handler">Cookie settings</button>
<button id="onetrust-reject-all-handler" onclick="chosen('reject',document.getElementById('onetrust-consent-sdk'))">Reject all</button>
<button id="onetrust-accept-btn-handler" onclick="chosen('accept',document.getElementById('onetrust-consent-sdk'))">Accept all</button></div></div>`,
    },
    '/cookiebot': {
      body: `<div id="CybotCookiebotDialog" role="dialog" aria-label="Cookies" ${bar}>${words('Robotwell')}
<button id="CybotCookiebotDialogBodyLevelButtonLevelOptinDeclineAll">Nur notwendige Cookies</button>
<button id="CybotCookiebotDialogBodyButtonAccept">Alle zulassen</button></div>
<script>(()=>{const box=document.getElementById('CybotCookiebotDialog');
window.Cookiebot={hasResponse:false,declined:false,dialog:{visible:true}};
const end=how=>{Cookiebot.hasResponse=true;Cookiebot.declined=how==='reject';Cookiebot.dialog.visible=false;chosen(how,box)};
box.querySelectorAll('button')[0].onclick=()=>end('reject');box.querySelectorAll('button')[1].onclick=()=>end('accept')})()</script>`,
    },
    '/usercentrics': {
      body: `<div id="usercentrics-root"></div><script>(()=>{const host=document.getElementById('usercentrics-root');
window.UC_UI={};const root=host.attachShadow({mode:'open'});
root.innerHTML=\`<div data-testid="uc-container" role="dialog" aria-label="Cookies" ${bar}>${words('Userwell')}
<button data-testid="uc-deny-all-button">Tout refuser</button><button data-testid="uc-accept-all-button">Tout accepter</button></div>\`;
const end=how=>{chosen(how);root.innerHTML=''};
root.querySelector('[data-testid=uc-deny-all-button]').onclick=()=>end('reject');
root.querySelector('[data-testid=uc-accept-all-button]').onclick=()=>end('accept')})()</script>`,
    },
    '/sourcepoint': {
      body: `<div id="sp_message_container_1" ${bar}><iframe id="sp_message_iframe_1" title="Consent" src="${frame}" width="700" height="160" style="border:0"></iframe></div>
<script>addEventListener('message',({data})=>{if(data==='reject'||data==='accept')chosen(data,document.getElementById('sp_message_container_1'))})</script>`,
    },
    '/reloads': {
      body: `<div id="didomi-host"><div id="didomi-notice" role="dialog" aria-label="Cookies" ${bar}>${words('Againwell')}
<button id="didomi-notice-disagree-button">Odrzuć wszystkie</button><button id="didomi-notice-agree-button">Zgadzam się</button></div></div>
<script>(()=>{const host=document.getElementById('didomi-host');if(document.cookie.includes('choice='))return host.remove();
const end=how=>{document.cookie='choice='+how;tell('/pressed?'+how);setTimeout(()=>location.reload(),50)};
host.querySelectorAll('button')[0].onclick=()=>end('reject');host.querySelectorAll('button')[1].onclick=()=>end('accept')})()</script>`,
    },
    '/trustarc': {
      body: `<div id="truste-consent-track" role="dialog" aria-label="Cookies" ${bar}>${words('Trustwell')}
<button id="truste-show-consent" onclick="chosen('settings')">Cookie preferences</button><button id="truste-consent-button" onclick="chosen('accept',this.parentNode)">Accept all</button></div>`,
    },
    '/own-make': {
      body: `<section id="box" ${bar}>${words('Ownwell')}<button onclick="chosen('accept',box)">Alle akzeptieren</button>
<button onclick="chosen('reject',box)">Alle ablehnen</button></section>`,
    },
    '/no-way-out': {
      body: `<section id="cookie-notice" ${bar}>${words('Stuckwell')}<button onclick="chosen('accept',this.parentNode)">Accept all</button>
<button onclick="chosen('settings')">Manage settings</button></section>`,
    },
    '/pay-or-okay': {
      body: `<div id="wall" role="dialog" aria-modal="true" style="position:fixed;inset:0;background:#fff;padding:20vh 20vw;z-index:99">${words('Paywell')}
<button onclick="chosen('accept',wall)">Accept and read on</button>
<button onclick="chosen('subscribe')">Reject and subscribe for €3.99 a month</button></div>`,
    },
    '/pay-onetrust': {
      body: `<div id="onetrust-consent-sdk"><div id="onetrust-banner-sdk" role="dialog" aria-label="Cookies" ${bar}>${words('Paytrust')}
<button id="onetrust-reject-all-handler" onclick="chosen('subscribe')">Refuser et s’abonner</button>
<button id="onetrust-accept-btn-handler" onclick="chosen('accept',document.getElementById('onetrust-consent-sdk'))">Accepter</button></div></div>`,
    },
    '/fooling': {
      body: `<div id="onetrust-consent-sdk"><div id="onetrust-banner-sdk" role="dialog" aria-label="Cookies" ${bar}>${words('Foolwell')}
<button id="onetrust-reject-all-handler" onclick="chosen('accept',document.getElementById('onetrust-consent-sdk'))">Accept all cookies</button></div></div>
<script>setInterval(()=>{for(const name of ['autoconsentSendMessage','unsolicitedConsent','consentBanner'])if(name in window)tell('/seen?'+name)},40)</script>`,
    },
    '/hostile': {
      body: `<div id="onetrust-consent-sdk"><div id="onetrust-banner-sdk" role="dialog" aria-label="Cookies" ${bar}>${words('Hostilewell')}
<button id="onetrust-reject-all-handler" onclick="chosen('reject',document.getElementById('onetrust-consent-sdk'))">Reject all</button></div></div>
<script>HTMLElement.prototype.click=function(){chosen('accept')};document.querySelectorAll=()=>[];document.querySelector=()=>null;Element.prototype.querySelectorAll=()=>[];JSON.stringify=()=>'{}';window.unsolicitedConsent=()=>{};Promise.prototype.then=new Proxy(Promise.prototype.then,{})</script>`,
    },
    '/restless': {
      head: '<style>@keyframes grow{from{padding-top:10px}to{padding-top:160px}}#onetrust-banner-sdk{animation:grow .4s infinite alternate}.tall{height:5000px}</style>',
      body: `<div class="tall"></div><div id="onetrust-consent-sdk"><div id="onetrust-banner-sdk" role="dialog" aria-label="Cookies" ${bar}>${words('Restwell')}
<button id="onetrust-reject-all-handler">Reject all</button></div></div>
<script>(()=>{const box=document.getElementById('onetrust-consent-sdk');const wire=()=>{box.querySelector('button').onclick=()=>chosen('reject',box)};
wire();addEventListener('resize',()=>{box.innerHTML=box.innerHTML;wire()})})()</script>`,
    },
    '/tags': {
      body: `<div id="onetrust-consent-sdk"><div id="onetrust-banner-sdk" role="dialog" aria-label="Cookies" ${bar}>${words('Tagwell')}
<button id="onetrust-reject-all-handler">Reject all</button><button id="onetrust-accept-btn-handler">Accept all</button></div></div>
<script>(()=>{const box=document.getElementById('onetrust-consent-sdk');const accounts=${JSON.stringify(tagAccounts)};
const report=when=>tell('${meta}?id='+accounts[when]+'&ev=PageView');
const end=how=>{chosen(how,box);report(how)};report('arrival');
box.querySelectorAll('button')[0].onclick=()=>end('reject');box.querySelectorAll('button')[1].onclick=()=>end('accept')})()</script>`,
    },
    '/dialog-of-another-kind': {
      body: `<div id="news" role="dialog" aria-label="Newsletter" ${bar}><p>Get the market letter every Monday.</p><button onclick="chosen('newsletter')">No thanks</button></div>`,
    },
    '/none': { body: '' },
  };
  const banner = Object.hasOwn(banners, path) ? banners[path] : undefined;
  return banner && { ...banner, body: choice + banner.body };
}
