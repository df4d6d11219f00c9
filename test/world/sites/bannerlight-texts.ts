import { artwork } from '../artwork.ts';
import { blocks } from '../blocks.ts';
import { bannerlightColours } from './bannerlight-furniture.ts';

/** Bannerlight's French pages by path, without what all of them carry below. */
export const bannerlightTexts: Record<string, { title: string; body: string }> = {
  '/': {
    title: 'Bannerlight | Achetez vos premiers bitcoins en euros',
    body:
      blocks.hero({
        eyebrow: 'Déjà 80 000 clients en France',
        title: 'La crypto, simplement, et en euros.',
        lead: 'Ouvrez votre compte en trois minutes, versez 50 € par carte CB et achetez du bitcoin, de l’ether et cent autres crypto-actifs.',
        actions: [
          ['Ouvrir un compte', '/inscription'],
          ['Voir les frais', '/frais'],
        ],
        fine: 'Investir dans les crypto-actifs comporte un risque de perte en capital.',
        art: artwork.phone(
          23,
          '1 240 €',
          [
            ['Bitcoin', '812 €'],
            ['Ether', '301 €'],
            ['Solana', '127 €'],
          ],
          bannerlightColours,
        ),
      }) +
      blocks.section(
        'Pensé pour les épargnants français',
        '',
        blocks.cards([
          {
            icon: 'wallet',
            title: 'Virement SEPA gratuit',
            text: 'Votre argent arrive en dix secondes, et repart aussi vite.',
          },
          {
            icon: 'phone',
            title: 'Un conseiller à Paris',
            text: 'Appelez le +33 1 86 95 00 10, six jours sur sept.',
          },
          {
            icon: 'gift',
            title: '25 € offerts',
            text: 'Pour chaque nouveau compte ouvert avant le 31 décembre.',
          },
        ]),
        'alt',
      ),
  },
  '/frais': {
    title: 'Frais | Bannerlight',
    body: blocks.section(
      'Des frais lisibles',
      'Tous les prix sont en euros, toutes taxes comprises.',
      blocks.table(
        ['Opération', 'Frais'],
        [
          ['Achat et vente', '0,9 %'],
          ['Virement SEPA', '0 €'],
          ['Carte CB', '1,2 %'],
          ['Retrait vers votre banque', '0,50 €'],
        ],
      ),
    ),
  },
  '/promotions': {
    title: 'Promotions | Bannerlight',
    body: blocks.section(
      '25 € pour bien commencer',
      'Offre réservée aux nouveaux clients résidant en France.',
      blocks.steps([
        ['Inscrivez-vous', 'Avec le code BIENVENUE25.'],
        ['Versez 100 €', 'Par carte ou par virement.'],
        ['Recevez 25 €', 'En bitcoin, sous 48 heures.'],
      ]),
    ),
  },
  '/evenements': {
    title: 'Événements | Bannerlight',
    body: blocks.section(
      'Nous rencontrer',
      '',
      blocks.cards([
        {
          icon: 'people',
          title: 'Lyon, 12 décembre',
          text: 'Soirée de lancement, Halle des Lumières, 19 h.',
        },
        {
          icon: 'people',
          title: 'Bordeaux, 20 janvier',
          text: 'Atelier : acheter ses premiers crypto-actifs.',
        },
      ]),
    ),
  },
  '/partenaires': {
    title: 'Partenaires | Bannerlight',
    body: blocks.section(
      'Devenez ambassadeur',
      'Blogueurs, vidéastes, communautés : touchez 35 % des frais de vos filleuls.',
      blocks.figures([
        ['35 %', 'de commission'],
        ['30 jours', 'de cookie'],
        ['1 200', 'ambassadeurs'],
      ]),
    ),
  },
  '/a-propos': {
    title: 'À propos | Bannerlight',
    body: blocks.prose(
      '<h1>À propos</h1><p>Bannerlight est née à Dubaï en 2021. Notre équipe francophone compte quarante personnes.</p><img src="/img/equipe.svg" width="120" height="120" alt="L’équipe">',
    ),
  },
  '/conditions': {
    title: 'Conditions | Bannerlight',
    body: blocks.prose(
      '<h1>Conditions générales</h1><p>Vous contractez avec Bannerlight FZE, société des Émirats arabes unis.</p>',
    ),
  },
  '/pays': {
    title: 'Pays | Bannerlight',
    body: blocks.prose(
      '<h1>Où nous sommes</h1><p>Bannerlight est ouverte aux résidents de France, de Belgique, d’Espagne et du Luxembourg.</p>',
    ),
  },
  '/aide': {
    title: 'Aide | Bannerlight',
    body: blocks.section(
      'Questions fréquentes',
      '',
      blocks.faq([
        [
          'Comment verser des euros ?',
          'Par virement SEPA, par Wero ou par carte CB depuis l’application.',
        ],
        ['Comment vous joindre ?', 'Au <a href="tel:+33186950010">+33 1 86 95 00 10</a>.'],
      ]),
    ),
  },
  '/application': {
    title: 'Application | Bannerlight',
    body: blocks.section(
      'Votre portefeuille en poche',
      'Notée 4,7 sur 5 par les utilisateurs français.',
      blocks.marks(['App Store', 'Google Play']),
    ),
  },
  '/inscription': {
    title: 'Inscription | Bannerlight',
    body: blocks.section(
      'Ouvrir un compte',
      '',
      '<form class="panel"><label>Adresse e-mail<input type="email" name="email"></label><label>Pays de résidence<select name="pays"><option selected>France</option><option>Belgique</option><option>Espagne</option><option>Luxembourg</option></select></label><button class="button">Continuer</button></form>',
    ),
  },
};
