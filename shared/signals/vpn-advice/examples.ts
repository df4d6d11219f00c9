import { block } from '../../observation/sample.ts';
import { examplesOf } from '../examples.ts';
import signal from './signal.ts';

const offer = [
  block('Buy and sell Bitcoin on our crypto exchange', { kind: 'heading', where: 'h1' }),
  block('Trade Bitcoin now', { kind: 'button', where: 'button' }),
];
const says = (...words: string[]) => ({
  text: { blocks: [...offer, ...words.map((each) => block(each))] },
});

export default examplesOf(signal, [
  {
    name: 'a VPN where the site is blocked',
    given: says('If KestrelX is blocked in your country, use a VPN and sign up as usual.'),
    finds: 'none-named',
    strength: 'indication',
  },
  {
    name: 'a mirror for a member state',
    given: says(
      'Clients in Germany can reach us by our mirror site whenever the main one is blocked.',
    ),
    finds: ['DE'],
  },
  {
    name: 'in German',
    given: says('Die Seite ist in Ihrem Land gesperrt? Dann nutzen Sie ein VPN.'),
    finds: 'none-named',
  },
  {
    name: 'in French',
    given: says('Si le site est bloqué dans votre pays, utilisez un VPN.'),
    finds: 'none-named',
  },
  {
    name: 'in Polish',
    given: says('Strona jest zablokowana? Skorzystaj z VPN lub z naszej alternatywnej domeny.'),
    finds: 'none-named',
  },
  {
    name: 'a VPN is not to be used',
    given: says('Do not use a VPN to reach us where our service is not available.'),
    finds: [],
  },
  {
    name: 'a VPN is forbidden',
    given: says('Using a VPN to get around regional restrictions is prohibited by our terms.'),
    finds: [],
  },
  {
    name: 'users of a VPN are blocked',
    given: says('VPN users are blocked. Accounts opened with a VPN will be closed.'),
    finds: [],
  },
  {
    name: 'not to be used, in German and Spanish',
    given: says(
      'Bitte kein VPN verwenden, wenn der Dienst nicht verfügbar ist.',
      'No use una VPN para evitar el bloqueo.',
    ),
    finds: [],
  },
  {
    name: 'safety in a café',
    given: says('Keep your coins safe: use a VPN on public Wi-Fi and block unknown senders.'),
    finds: [],
  },
  {
    name: 'a VPN for privacy',
    given: says('We recommend to trade with a VPN for better privacy.'),
    finds: [],
  },
  {
    name: 'a maker of VPNs that takes Bitcoin',
    given: {
      text: {
        blocks: [
          block('The fastest VPN', { kind: 'heading', where: 'h1' }),
          block('Use a VPN to unblock films from another country.'),
          block('Our VPN has servers in Germany.'),
          block('VPN for your phone'),
          block('VPN for your router'),
          block('Buy our VPN with Bitcoin.'),
        ],
      },
    },
    finds: [],
  },
]);
