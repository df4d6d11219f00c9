import { artwork } from '../artwork.ts';
import { blocks } from '../blocks.ts';
import { type House, page } from '../page.ts';
import type { Site } from '../site.ts';

const house: House = {
  lang: 'pt-BR',
  theme: {
    accent: '#ff5a36',
    onAccent: '#ffffff',
    ground: '#fffaf3',
    surface: '#ffffff',
    ink: '#2a1710',
    soft: '#7d6a60',
    line: '#f0e2d3',
    hero: 'linear-gradient(115deg,#ffd36e,#ff8a5c 55%,#ff5a36)',
    onHero: '#2a1710',
    radius: 22,
    extra:
      '.hero .button{background:#2a1710;color:#fff}.hero .button.quiet{background:transparent;color:#2a1710}.hero .eyebrow{color:#2a1710}',
  },
  brand: `${artwork.coin('round', '#ff5a36', '#fff')}Ipevia`,
  nav: [
    ['Início', '/'],
    ['Taxas', '/taxas'],
    ['Indique e ganhe', '/indique'],
    ['Ajuda', '/ajuda'],
  ],
  action: ['Abrir conta', '/cadastro'],
  footer: {
    about: '<b>Ipevia</b>Cripto para o brasileiro, do primeiro real ao milésimo.',
    columns: [
      {
        title: 'Produto',
        links: [
          ['Taxas', '/taxas'],
          ['Indique e ganhe', '/indique'],
        ],
      },
      {
        title: 'Empresa',
        links: [
          ['Sobre nós', '/sobre'],
          ['Ajuda', '/ajuda'],
          ['Termos', '/termos'],
        ],
      },
    ],
    legal:
      'Ipevia Serviços Digitais Ltda., Avenida Paulista, São Paulo, SP. CNPJ 00.000.000/0001-00. Atendimento: +55 11 4000 1000.',
  },
};

const colours = {
  up: '#ff5a36',
  down: '#ffd36e',
  ground: '#ffffff',
  line: '#f0d8c4',
  ink: '#2a1710',
};

const pages: Record<string, string> = {
  '/': page(house, {
    title: 'Ipevia | Compre Bitcoin com PIX',
    description: 'Compre criptomoedas em reais, com PIX, a partir de R$ 10.',
    body:
      blocks.hero({
        eyebrow: 'Depósito por PIX em segundos',
        title: 'Seu primeiro Bitcoin cabe no troco do café.',
        lead: 'Abra sua conta com o CPF, mande um PIX a partir de R$ 10 e escolha entre mais de cem criptomoedas.',
        actions: [
          ['Abrir conta', '/cadastro'],
          ['Ver taxas', '/taxas'],
        ],
        art: artwork.phone(
          31,
          'R$ 2.350',
          [
            ['Bitcoin', 'R$ 1.740'],
            ['Ether', 'R$ 410'],
            ['Solana', 'R$ 200'],
          ],
          colours,
        ),
      }) +
      blocks.section(
        'Feito no Brasil, para o Brasil',
        '',
        blocks.cards([
          {
            icon: 'bolt',
            title: 'PIX na hora',
            text: 'Depósito e saque a qualquer momento, inclusive nos feriados.',
          },
          {
            icon: 'phone',
            title: 'Gente de verdade',
            text: 'Fale com a gente pelo +55 11 4000 1000, todos os dias.',
          },
          {
            icon: 'book',
            title: 'Imposto sem dor de cabeça',
            text: 'Baixe o relatório pronto para a Receita Federal.',
          },
        ]),
      ) +
      blocks.section(
        'Quanto custa hoje',
        '',
        blocks.table(
          ['Moeda', 'Preço', 'Variação'],
          [
            ['Bitcoin', 'R$ 498.300,00', '+1,7%'],
            ['Ether', 'R$ 17.020,00', '+0,5%'],
            ['Solana', 'R$ 962,40', '−2,0%'],
          ],
        ),
        'alt',
      ) +
      blocks.band(
        'Ganhe R$ 20 em Bitcoin',
        'Para quem abre a conta e deposita R$ 100 no primeiro mês.',
        ['Quero ganhar', '/cadastro'],
      ),
  }),
  '/taxas': page(house, {
    title: 'Taxas | Ipevia',
    body: blocks.section(
      'Taxas',
      'Sem letra miúda.',
      blocks.table(
        ['Serviço', 'Taxa'],
        [
          ['Depósito por PIX', 'R$ 0,00'],
          ['Compra e venda', '0,7%'],
          ['Saque por PIX', 'R$ 1,90'],
        ],
      ),
    ),
  }),
  '/indique': page(house, {
    title: 'Indique e ganhe | Ipevia',
    body: blocks.section(
      'Indique e ganhe',
      'Você ganha R$ 15 e seu amigo também.',
      blocks.steps([
        ['Compartilhe', 'Envie seu código pelo aplicativo.'],
        ['Seu amigo deposita', 'A partir de R$ 50, por PIX.'],
        ['Os dois ganham', 'O bônus cai em Bitcoin.'],
      ]),
    ),
  }),
  '/cadastro': page(house, {
    title: 'Abrir conta | Ipevia',
    body: blocks.section(
      'Abra sua conta',
      'Somente para residentes no Brasil.',
      '<form class="panel"><label>CPF<input name="cpf" placeholder="000.000.000-00"></label><label>Celular<input name="celular" placeholder="+55 11 90000-0000"></label><button class="button">Continuar</button></form>',
    ),
  }),
  '/ajuda': page(house, {
    title: 'Ajuda | Ipevia',
    body: blocks.section(
      'Como podemos ajudar?',
      '',
      blocks.faq([
        ['Como deposito?', 'Copie a chave PIX no aplicativo e pague pelo seu banco.'],
        [
          'Moro fora do Brasil. Posso abrir conta?',
          'Ainda não. Atendemos apenas residentes no Brasil.',
        ],
      ]),
    ),
  }),
  '/sobre': page(house, {
    title: 'Sobre nós | Ipevia',
    body: blocks.prose(
      '<h1>Sobre nós</h1><p>A Ipevia nasceu em São Paulo em 2020. Somos cento e dez pessoas espalhadas por onze estados brasileiros.</p>',
    ),
  }),
  '/termos': page(house, {
    title: 'Termos | Ipevia',
    body: blocks.prose(
      '<h1>Termos de uso</h1><p>O contrato é celebrado com a Ipevia Serviços Digitais Ltda., com sede em São Paulo, e regido pela lei brasileira.</p>',
    ),
  }),
};

/** T4: Portuguese of Brazil, reais and PIX: not the Union's Portuguese. */
export const ipevia: Site = {
  hosts: ['ipevia.com.br'],
  firms: [
    {
      name: 'Ipevia',
      home: 'BR',
      scenario: 'T4',
      domains: ['ipevia.com.br'],
      stops: [{ host: 'ipevia.com.br', path: '/' }],
      expected: {
        verdicts: ['none'],
        perimeter: 'third-country',
        signals: ['crypto-service-offer'],
        not: [
          'union-language',
          'national-currency',
          'local-payment-methods',
          'union-contact-details',
          'national-domain',
        ],
        memberStates: [],
        refused: [],
      },
    },
  ],
  answer({ path }) {
    const body = pages[path];
    return body ? { body } : undefined;
  },
};
