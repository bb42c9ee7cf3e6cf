/**
 * FK's kinds of amount that are deductions (OpenAPI v9, LefiUtbetalningDetalj); all others are benefits. Ours are the words
 * where the answer comes without any.
 */
export const deductionTypes: Readonly<Record<string, string>> = {
  AFR: 'Avdrag för annan ersättning',
  ALA: 'Avdrag för lön',
  ART: 'Utländsk fordran, artikel 68a',
  AVB: 'Avbetalning',
  AVR: 'Avräkning',
  FMF: 'Förlängt familjebidrag',
  FUM: 'Avdrag efter fullmakt',
  INC: 'Innehållet för CSN',
  INF: 'Utmätning',
  INM: 'Innehållet manuellt',
  INU: 'Innehållet underhållsstöd',
  KOA: 'Kontraktsvårdsavdrag',
  KVI: 'Kvittning',
  OAV: 'Ospecificerat avdrag',
  PF: 'Skatt för föregående år',
  PS: 'Preliminär skatt',
  PST: 'Preliminär skatt för tidigare år',
  SAV: 'Slutavräkning',
  SKV: 'Kvittning av statlig fordran',
  SOC: 'Avdrag för socialnämnd',
  SS: 'Särskild inkomstskatt',
  SST: 'Särskild inkomstskatt för tidigare år',
  UMG: 'Umgängesavdrag',
  UTF: 'Avdrag för utländsk fordran',
  ÅFA: 'Återbetalning av frivillig försäkring',
  ÖVA: 'Icke specificerat avdrag',
};
