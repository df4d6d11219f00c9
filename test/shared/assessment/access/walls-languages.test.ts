import { expect, it } from 'vitest';
import { accessOf } from '../../../../shared/assessment/access/access-of.ts';
import { titled, visited, words } from './sample-visit.ts';

/** How a page asks to sign in, and to open an account, before it shows anything. */
const walls: Record<string, [signIn: string, signUp: string]> = {
  bg: ['Моля, влезте в профила си.', 'Регистрирайте се, за да видите цените.'],
  cs: ['Pro pokračování se přihlaste.', 'Zaregistrujte se, abyste viděli ceny.'],
  da: ['Log ind for at se kurserne.', 'Opret en konto for at se kurserne.'],
  de: ['Bitte melden Sie sich an.', 'Registrieren Sie sich, um die Kurse zu sehen.'],
  el: ['Παρακαλούμε συνδεθείτε.', 'Δημιουργήστε λογαριασμό για να δείτε τις τιμές.'],
  en: ['You need to sign in first.', 'Sign up to view the prices.'],
  es: ['Inicia sesión para ver los precios.', 'Regístrate para ver los precios.'],
  et: ['Palun logige sisse.', 'Jätkamiseks looge konto.'],
  fi: ['Kirjaudu sisään jatkaaksesi.', 'Rekisteröidy nähdäksesi hinnat.'],
  fr: ['Veuillez vous connecter.', 'Créez un compte pour voir les cours.'],
  ga: ['Logáil isteach chun na praghsanna a fheiceáil.', 'Cruthaigh cuntas chun dul ar aghaidh.'],
  hr: ['Morate se prijaviti.', 'Registrirajte se da biste vidjeli cijene.'],
  hu: ['A folytatáshoz jelentkezzen be.', 'A folytatáshoz regisztráljon.'],
  it: ['Devi accedere al tuo profilo.', 'Registrati per vedere i prezzi.'],
  lt: ['Norėdami tęsti, prisijunkite.', 'Norėdami tęsti, susikurkite paskyrą.'],
  lv: ['Lai turpinātu, lūdzu, piesakieties.', 'Reģistrējieties, lai redzētu cenas.'],
  mt: ['Idħol biex tara l-prezzijiet.', 'Oħloq kont biex tkompli.'],
  nl: ['Je moet inloggen.', 'Maak een account aan om de koersen te zien.'],
  pl: ['Zaloguj się, aby zobaczyć kursy.', 'Załóż konto, aby zobaczyć kursy.'],
  pt: ['Inicie sessão para continuar.', 'Crie uma conta para ver os preços.'],
  ro: ['Trebuie să vă autentificați.', 'Creați un cont pentru a vedea prețurile.'],
  sk: ['Pre pokračovanie sa prihláste.', 'Zaregistrujte sa, aby ste videli ceny.'],
  sl: ['Za nadaljevanje se prijavite.', 'Ustvarite račun, da si ogledate cene.'],
  sv: ['Du måste logga in.', 'Skapa ett konto för att se kurserna.'],
  no: ['Logg inn for å se kursene.', 'Opprett en konto for å se kursene.'],
  is: ['Skráðu þig inn til að halda áfram.', 'Stofnaðu reikning til að halda áfram.'],
};

it.each(Object.entries(walls))('walls of accounts, in %s', (language, [signIn, signUp]) => {
  const page = (sentence: string) =>
    visited({ ...titled('KestrelX', language), ...words('KestrelX', sentence) });
  expect(accessOf(page(signIn))).toMatchObject({ outcome: 'login-wall' });
  expect(accessOf(page(signUp))).toMatchObject({ outcome: 'sign-up-gated' });
});
