import { blocks } from '../blocks.ts';
import { type House, page } from '../page.ts';
import type { Site } from '../site.ts';
import type { Theme } from '../theme.ts';

const press: Theme = {
  accent: '#00528c',
  onAccent: '#fff',
  ground: '#fff',
  surface: '#fff',
  ink: '#16181c',
  soft: '#616772',
  line: '#d8dbe0',
  hero: '#fff',
  onHero: '#16181c',
  display: "Georgia,'Liberation Serif',serif",
  radius: 2,
  extra:
    '.top{border-top:5px solid #16181c}.brand{font-size:27px}.prose{margin:0 auto;font-size:18.5px}',
};

const paper: House = {
  lang: 'es',
  theme: press,
  brand: 'El Faro de Levante',
  nav: [
    ['Portada', '/'],
    ['Economía', '/'],
    ['Cultura', '/'],
  ],
  footer: {
    about: '<b>El Faro de Levante</b>Diario independiente',
    columns: [],
    legal: 'Redacción: calle del Muelle, Alicante.',
  },
};

/** T14: a newspaper that reports on an exchange and links nowhere. */
export const newspaper: Site = {
  hosts: ['elfarodelevante.example'],
  firms: [
    {
      name: 'KestrelX in the news',
      home: 'SC',
      scenario: 'T14',
      domains: ['kestrelx.example'],
      stops: [{ host: 'elfarodelevante.example', path: '/', role: 'on-behalf' }],
      expected: {
        verdicts: ['none'],
        perimeter: 'third-country',
        signals: [],
        not: ['referral-link', 'crypto-service-offer'],
        memberStates: [],
        refused: [],
      },
    },
  ],
  answer({ path }) {
    if (path !== '/') return undefined;
    const body = blocks.prose(
      '<p class="eyebrow">Economía</p><h1>Un fallo eléctrico deja sin servicio seis horas a la plataforma KestrelX</h1><p>La plataforma de intercambio KestrelX, con sede en Seychelles, permaneció inaccesible durante la noche del martes por una avería en el suministro de su centro de datos. La empresa asegura que no se perdió ningún dato.</p><p>Según explicó un portavoz, los generadores de emergencia arrancaron, pero el sistema de refrigeración no lo hizo. Los técnicos prefirieron apagar los equipos antes que arriesgarse a dañarlos.</p><p>No es la primera interrupción del sector este otoño: otras dos plataformas sufrieron cortes en octubre. Los expertos consultados piden que se publiquen informes completos después de cada incidente.</p>',
    );
    return { body: page(paper, { title: 'KestrelX, seis horas sin servicio', body }) };
  },
};
