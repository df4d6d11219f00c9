/** A firm's look: a few decisions from which the whole style sheet follows. */
export type Theme = {
  /** Colour of buttons and links, and the colour of text on it. */
  accent: string;
  onAccent: string;
  /** Page, cards, text, quieter text, hairlines. */
  ground: string;
  surface: string;
  ink: string;
  soft: string;
  line: string;
  /** Background of the first screen: a colour or a gradient; and its text colour. */
  hero: string;
  onHero: string;
  /** Font family of headings and of text. */
  display?: string;
  text?: string;
  radius?: number;
  /** Headings of the first screen stand in the middle. */
  centred?: boolean;
  /** What makes this firm unlike the others. */
  extra?: string;
};

const sans = "'Inter','Segoe UI','Helvetica Neue','Liberation Sans',system-ui,sans-serif";

/** The style sheet of a firm, shared by its pages. */
export function themeCss(theme: Theme): string {
  const radius = theme.radius ?? 12;
  return `
:root{--accent:${theme.accent};--on-accent:${theme.onAccent};--ground:${theme.ground};--surface:${theme.surface};
--ink:${theme.ink};--soft:${theme.soft};--line:${theme.line};--radius:${radius}px}
*{box-sizing:border-box}html{scroll-behavior:smooth}
body{margin:0;min-height:100vh;display:flex;flex-direction:column;background:var(--ground);color:var(--ink);font:16px/1.6 ${theme.text ?? sans}}
h1,h2,h3,.brand{font-family:${theme.display ?? sans};line-height:1.15;margin:0;letter-spacing:-.02em}
main{flex:1}h1{font-size:clamp(34px,5vw,58px)}h2{font-size:32px}h3{font-size:19px;letter-spacing:-.01em}
p{margin:.6em 0}a{color:var(--accent)}img,svg{max-width:100%;display:block}
.wrap{max-width:1120px;margin:0 auto;padding:0 28px}
.top{border-bottom:1px solid var(--line);background:var(--surface);position:sticky;top:0;z-index:5}
.top .wrap{display:flex;align-items:center;gap:30px;height:70px}
.brand{display:flex;align-items:center;gap:11px;font-weight:750;font-size:21px;color:var(--ink);text-decoration:none}
.top nav{display:flex;gap:24px;margin-left:10px;flex:1;flex-wrap:wrap}
.top nav a{color:var(--soft);text-decoration:none;font-size:15px;font-weight:520}.top nav a:hover{color:var(--ink)}
.button{display:inline-block;background:var(--accent);color:var(--on-accent);padding:12px 22px;border-radius:${Math.min(radius, 999)}px;
font:650 16px/1.2 ${sans};text-decoration:none;border:0;cursor:pointer;white-space:nowrap}
.button.small{padding:10px 17px;font-size:14.5px}.button.quiet{background:transparent;color:inherit;box-shadow:inset 0 0 0 1.5px currentColor}
.hero{background:${theme.hero};color:${theme.onHero};overflow:hidden}
.hero .wrap{display:grid;grid-template-columns:${theme.centred ? '1fr' : '1.1fr .9fr'};gap:56px;align-items:center;padding-top:84px;padding-bottom:84px;
${theme.centred ? 'text-align:center;justify-items:center' : ''}}
.hero .lead{font-size:20px;opacity:.86;max-width:34em;margin:20px ${theme.centred ? 'auto' : '0'} 30px}
.hero .actions{display:flex;gap:14px;flex-wrap:wrap;${theme.centred ? 'justify-content:center' : ''}}
.eyebrow{font-size:13px;font-weight:700;letter-spacing:.09em;text-transform:uppercase;color:var(--accent);margin:0 0 14px}
.hero .fine{font-size:13px;opacity:.66;margin-top:18px;max-width:46em}
.section{padding:68px 0}.section.alt{background:var(--surface);border-block:1px solid var(--line)}
.section>.wrap>h2{margin-bottom:26px}.section>.wrap>h2:has(+.intro){margin-bottom:10px}.section .intro{color:var(--soft);max-width:44em;margin:0 0 34px;font-size:17.5px}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(250px,1fr));gap:22px}
.card{background:var(--surface);border:1px solid var(--line);border-radius:var(--radius);padding:28px}
.alt .card{background:var(--ground)}.card p{color:var(--soft);margin:.6em 0 0}.card .icon{margin-bottom:18px;color:var(--accent)}
.card a{font-weight:600;text-decoration:none}
table{width:100%;border-collapse:collapse;background:var(--surface);border:1px solid var(--line);border-radius:var(--radius);overflow:hidden}
th,td{text-align:left;padding:15px 20px;border-bottom:1px solid var(--line)}tr:last-child td{border-bottom:0}
th{font-size:13px;color:var(--soft);font-weight:650;letter-spacing:.02em}td{font-variant-numeric:tabular-nums}
.alt table{background:var(--ground)}.scroll{overflow-x:auto}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(170px,1fr));gap:24px}
.figures b{display:block;font-size:34px;letter-spacing:-.03em;line-height:1.1}.figures span{color:var(--soft);font-size:15px}
.steps{counter-reset:step;display:grid;grid-template-columns:repeat(auto-fit,minmax(220px,1fr));gap:26px;padding:0;margin:0;list-style:none}
.steps li{counter-increment:step;padding-top:8px}.steps li::before{content:counter(step);display:grid;place-items:center;width:38px;height:38px;border-radius:99px;
background:var(--accent);color:var(--on-accent);font-weight:750;margin-bottom:14px}.steps p{color:var(--soft);margin:.4em 0 0}
.band{background:var(--accent);color:var(--on-accent);border-radius:calc(var(--radius) + 6px);padding:44px 48px;display:flex;gap:30px;align-items:center;justify-content:space-between;flex-wrap:wrap}
.band p{margin:.5em 0 0;opacity:.88;max-width:40em}.band .button{background:var(--on-accent);color:var(--accent)}
details{border-bottom:1px solid var(--line);padding:18px 2px}summary{font-weight:640;cursor:pointer;font-size:17px}details p{color:var(--soft)}
.marks{display:flex;flex-wrap:wrap;gap:12px;margin:0;padding:0;list-style:none}
.marks li,.pill{border:1px solid var(--line);background:var(--surface);border-radius:99px;padding:8px 17px;font-weight:640;font-size:14.5px}
.prose{max-width:760px}.prose h2{font-size:25px;margin:1.6em 0 .4em}.prose h1{font-size:42px;margin-bottom:.4em}.prose li{margin:.35em 0}
form.panel{background:var(--surface);color:var(--ink);border:1px solid var(--line);border-radius:calc(var(--radius) + 4px);padding:32px;max-width:460px;width:100%;box-shadow:0 24px 60px -30px #0006}
form.panel label{display:block;font-size:14px;font-weight:620;margin:0 0 16px}form.panel .tick{display:flex;gap:11px;font-weight:450;color:var(--soft);align-items:flex-start}
form.panel input:not([type=checkbox]),form.panel select{display:block;width:100%;margin-top:6px;padding:12px 13px;font:inherit;border:1px solid var(--line);border-radius:8px;background:var(--ground);color:inherit}
form.panel .button{width:100%;text-align:center}
.art{width:100%;display:grid;justify-items:center;filter:drop-shadow(0 26px 50px #0005)}
footer{background:var(--surface);border-top:1px solid var(--line);padding:48px 0 40px;font-size:14.5px;color:var(--soft)}
footer .columns{display:grid;grid-template-columns:2fr repeat(3,1fr);gap:34px;margin-bottom:32px}footer b{display:block;color:var(--ink);margin-bottom:10px}
footer .columns a{display:block;color:inherit;text-decoration:none;padding:3px 0}footer .legal{border-top:1px solid var(--line);padding-top:22px;font-size:13px}
@media(max-width:820px){.hero .wrap{grid-template-columns:1fr;padding-top:54px;padding-bottom:54px}.top nav{display:none}footer .columns{grid-template-columns:1fr 1fr}.band{padding:30px}}
${theme.extra ?? ''}`;
}
