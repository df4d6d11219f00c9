import type { TextBlock } from '../observation/text.ts';
import { compilePhrases } from './mentions.ts';

/** Buttons of a shop that sends goods. */
const cart = compilePhrases([
  ...['add to cart', 'add to basket', 'add to bag', 'in den warenkorb', 'ajouter au panier'],
  ...['añadir al carrito', 'añadir a la cesta', 'aggiungi al carrello', 'in winkelwagen'],
  ...['in winkelmand', 'adicionar ao carrinho', 'lägg i varukorg*', 'lägg i kundvagn*'],
  ...['læg i kurv', 'legg i handlekurv*', 'lisää ostoskoriin', 'lisää koriin'],
  ...['προσθήκη στο καλάθι', 'do koszyka', 'dodaj do koszyka', 'přidat do košíku', 'do košíku'],
  ...['pridať do košíka', 'kosárba', 'adaugă în coș', 'dodaj u košaricu', 'dodaj v košarico'],
  ...['добави в количката', 'lisa ostukorvi', 'pievienot grozam', 'į krepšelį'],
]);
const longestControl = 40;

/** Whether the page is that of a shop that sends goods: books on bitcoin, machines that mine it. */
export function sellsGoods(blocks: readonly TextBlock[]): boolean {
  return blocks.some(
    ({ kind, text }) =>
      (kind === 'button' || kind === 'link') &&
      text.length <= longestControl &&
      cart.find(text).length > 0,
  );
}
