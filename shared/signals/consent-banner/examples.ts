import type { Dialog } from '../../observation/dialogs.ts';
import { block } from '../../observation/sample.ts';
import { examplesOf } from '../examples.ts';
import signal from './signal.ts';

const banner = (text: string, ...buttons: string[]): { dialogs: { dialogs: Dialog[] } } => ({
  dialogs: { dialogs: [{ text, buttons, boxes: [], covers: false, where: '#banner' }] },
});
const loads = (url: string) => ({ requests: { requests: [{ url, kind: 'script' }] } });

export default examplesOf(signal, [
  {
    name: 'a banner in English',
    given: banner('We use cookies to improve your experience.', 'Accept all', 'Reject'),
    finds: 'none-named',
    strength: 'context',
  },
  {
    name: 'a banner in Finnish',
    given: banner('Käytämme evästeitä palvelun parantamiseksi.', 'Hyväksy'),
    finds: 'none-named',
  },
  {
    name: 'a platform that the page loads',
    given: loads('https://cdn.cookielaw.org/scripttemplates/otSDKStub.js'),
    finds: 'none-named',
  },
  {
    name: 'a window of another kind',
    given: banner('Welcome bonus of 50 USDT', 'Claim'),
    finds: [],
  },
  {
    name: 'a host that only ends alike',
    given: loads('https://notcookielaw.org/otSDKStub.js'),
    finds: [],
  },
  {
    name: 'a policy that speaks of cookies',
    given: { text: { blocks: [block('This policy explains which cookies we use.')] } },
    finds: [],
  },
]);
