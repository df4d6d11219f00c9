/** Short explanations; together they make every page some five thousand pixels longer. */
const terms: [term: string, meaning: string][] = [
  [
    'Adresse',
    'Suite de lettres et de chiffres qui désigne un portefeuille, comme un IBAN désigne un compte.',
  ],
  ['Airdrop', 'Distribution gratuite de jetons, souvent pour faire connaître un projet.'],
  ['Altcoin', 'Tout crypto-actif autre que le bitcoin.'],
  ['Arbitrage', 'Acheter là où c’est moins cher pour vendre aussitôt là où c’est plus cher.'],
  ['Bloc', 'Page du grand registre, qui commence par le résumé de la page précédente.'],
  [
    'Carnet d’ordres',
    'Liste de ceux qui veulent acheter et de ceux qui veulent vendre, avec leur prix.',
  ],
  ['Clé privée', 'Le secret qui permet de dépenser. Qui le perd perd tout.'],
  ['Clé publique', 'Ce que l’on peut montrer à tous pour être payé.'],
  ['Conservation', 'Le fait de garder pour autrui les clés de ses actifs.'],
  ['Frais de réseau', 'Ce que reçoit celui qui inscrit votre opération dans le registre.'],
  ['Halving', 'Division par deux, tous les quatre ans environ, de la récompense des mineurs.'],
  ['Jeton', 'Actif qui vit dans le registre d’un autre.'],
  ['Liquidité', 'Facilité avec laquelle on trouve preneur sans faire bouger le prix.'],
  ['Minage', 'Travail de calcul qui désigne l’auteur du bloc suivant.'],
  ['Nœud', 'Ordinateur qui garde une copie du registre et vérifie les autres.'],
  ['Ordre limite', 'Instruction d’acheter ou de vendre, mais pas à n’importe quel prix.'],
  ['Portefeuille', 'Programme ou appareil qui garde vos clés.'],
  ['Stablecoin', 'Jeton dont le cours suit celui d’une monnaie.'],
  ['Staking', 'Mise en dépôt de jetons pour participer à la validation.'],
  ['Volatilité', 'Ampleur des mouvements d’un cours, vers le haut comme vers le bas.'],
];

/** The lexicon below Bannerlight's own texts, long enough to push what follows out of sight. */
export const bannerlightLexicon = `<section class="section lexicon"><div class="wrap"><h2>Petit lexique</h2><p class="intro">Vingt mots pour ne plus être perdu.</p>
<dl>${terms.map(([term, meaning]) => `<div><dt>${term}</dt><dd>${meaning}</dd></div>`).join('')}</dl></div></section>`;
