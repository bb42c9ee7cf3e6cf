import { reactive } from 'vue';

/** A form's values, which its fields write in. */
export function writeAnew<Values extends object>(begin: Values): Values {
  // Plain values hold no refs that Vue would take apart: the type stays.
  const written: object = reactive(begin);
  return written as Values;
}
