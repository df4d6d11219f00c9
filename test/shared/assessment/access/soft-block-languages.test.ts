import { expect, it } from 'vitest';
import { accessOf } from '../../../../shared/assessment/access/access-of.ts';
import { titled, visited, words } from './sample-visit.ts';

/** How a site might say it, twice in each language and each time otherwise. */
const refusals: Record<string, [string, string]> = {
  bg: [
    'За съжаление нашите услуги не са достъпни във вашата държава.',
    'Сайтът KestrelX не е достъпен във вашия регион поради местните закони.',
  ],
  cs: [
    'Je nám líto, ale naše služby nejsou ve vaší zemi dostupné.',
    'Portál KestrelX není ve vašem regionu dostupný.',
  ],
  da: [
    'Vi beklager: vores tjenester er ikke tilgængelige i dit land.',
    'KestrelX tilbydes ikke i dit land på grund af lokale regler.',
  ],
  de: [
    'Unsere Dienste stehen in Ihrem Land leider nicht zur Verfügung. Sie sind in Ihrem Land nicht verfügbar.',
    'KestrelX ist in deiner Region leider nicht verfügbar.',
  ],
  el: [
    'Λυπούμαστε, οι υπηρεσίες μας δεν είναι διαθέσιμες στη χώρα σας.',
    'Το KestrelX δεν είναι διαθέσιμο στην περιοχή σας.',
  ],
  en: [
    'We are sorry: our services are not currently available in your country.',
    'Access from your location is restricted. KestrelX is not offered in your region.',
  ],
  es: [
    'Lo sentimos, nuestros servicios no están disponibles en tu país.',
    'KestrelX no se encuentra disponible en su país.',
  ],
  et: [
    'Kahjuks ei ole meie teenused teie riigis saadaval: KestrelX pole teie riigis saadaval.',
    'KestrelX ei ole teie piirkonnas saadaval.',
  ],
  fi: [
    'Valitettavasti palvelumme eivät ole saatavilla maassasi.',
    'KestrelX ei ole käytettävissä alueellasi.',
  ],
  fr: [
    'Désolé, nos services ne sont pas disponibles dans votre pays.',
    'La plateforme KestrelX n’est pas accessible depuis votre région.',
  ],
  ga: [
    'Tá brón orainn, níl ár seirbhísí ar fáil i do thír.',
    'Níl KestrelX ar fáil i do réigiún faoi láthair.',
  ],
  hr: [
    'Nažalost, naše usluge nisu dostupne u vašoj zemlji.',
    'KestrelX nije dostupan u vašoj regiji.',
  ],
  hu: [
    'Sajnáljuk, szolgáltatásaink az Ön országában nem érhetők el.',
    'A KestrelX nem érhető el az országodban.',
  ],
  it: [
    'Siamo spiacenti, i nostri servizi non sono disponibili nel tuo Paese.',
    'KestrelX non è accessibile dal tuo Paese.',
  ],
  lt: [
    'Atsiprašome, mūsų paslaugos jūsų šalyje neprieinamos.',
    'KestrelX nėra pasiekiama jūsų šalyje.',
  ],
  lv: ['Diemžēl mūsu pakalpojumi nav pieejami jūsu valstī.', 'KestrelX jūsu reģionā nav pieejams.'],
  mt: [
    "Jiddispjaċina, is-servizzi tagħna mhumiex disponibbli f'pajjiżek.",
    'KestrelX mhuwiex disponibbli fir-reġjun tiegħek.',
  ],
  nl: [
    'Helaas zijn onze diensten niet beschikbaar in jouw land.',
    'Wij bieden onze diensten niet aan in uw land.',
  ],
  pl: [
    'Przykro nam, nasze usługi nie są dostępne w Twoim kraju.',
    'Giełda KestrelX jest niedostępna w Twoim regionie.',
  ],
  pt: [
    'Lamentamos, os nossos serviços não estão disponíveis no seu país.',
    'A KestrelX não está disponível na sua região.',
  ],
  ro: [
    'Ne pare rău, serviciile noastre nu sunt disponibile în țara dumneavoastră.',
    'Platforma KestrelX nu este disponibilă în regiunea ta.',
  ],
  sk: [
    'Ľutujeme, naše služby nie sú vo vašej krajine dostupné.',
    'Burza KestrelX nie je dostupná vo vašom regióne.',
  ],
  sl: ['Žal naše storitve v vaši državi niso na voljo.', 'KestrelX ni na voljo v vaši regiji.'],
  sv: [
    'Tyvärr är våra tjänster inte tillgängliga i ditt land.',
    'KestrelX erbjuds inte i ditt land.',
  ],
  no: [
    'Beklager, tjenestene våre er ikke tilgjengelige i landet ditt.',
    'KestrelX støttes ikke i ditt land.',
  ],
  is: [
    'Því miður er þjónusta okkar ekki í boði í þínu landi.',
    'KestrelX er ekki aðgengilegt í landinu þínu.',
  ],
};

it.each(Object.entries(refusals))('a page that only refuses, in %s', (language, [
  first,
  second,
]) => {
  for (const sentence of [first, second]) {
    for (const status of [200, 403]) {
      const page = { ...titled('KestrelX', language), ...words('KestrelX', sentence) };
      const { outcome, signature } = accessOf(visited(page, { status }));
      expect({ outcome, sentence }).toEqual({ outcome: 'geo-refused', sentence });
      expect(signature).toContain(`HTTP ${status}`);
    }
  }
});

it('speaks every official language of the Union, and of the EEA', () => {
  expect(Object.keys(refusals)).toHaveLength(26);
});
