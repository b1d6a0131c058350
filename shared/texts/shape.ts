/** The shape of a domain's texts: the second language must hold every key of the first. */
export type Shape<Texts> = {
  [Key in keyof Texts]: Texts[Key] extends string ? string : Shape<Texts[Key]>;
};
