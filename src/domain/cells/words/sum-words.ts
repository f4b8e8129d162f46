// How the words begin that a row's label has where it is called a total, a subtotal or a mean.

/** A label that total-rows.ts knows has a word that begins so. */
export const beginningsOfSums: readonly string[] =
  'total all overall sum sub average mean median balance net programme portfolio plan combined together whole'.split(' ');
