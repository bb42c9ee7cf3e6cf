import { ChangeRefused, FieldMistakes } from '../parties/index.ts';

/** What is refused of what one field holds is told at that field, and not of the act as a whole. */
export async function atField<Value>(pointer: string, read: () => Value | Promise<Value>): Promise<Value> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof ChangeRefused)) throw error;
    throw new FieldMistakes([{ pointer, message: error.message }]);
  }
}
