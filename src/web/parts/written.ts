/** What the contract describes, while it is being written in a form. */
export type Written<Value> = Value extends readonly (infer Item)[]
  ? Written<Item>[]
  : Value extends object
    ? { -readonly [Name in keyof Value]: Written<Value[Name]> }
    : Value;
