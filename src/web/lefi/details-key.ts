import type { InjectionKey, Ref } from 'vue';

/** Whether all details are open: for the buttons that open and close them all. */
export const detailsKey: InjectionKey<Readonly<Ref<boolean>>> = Symbol('details');
