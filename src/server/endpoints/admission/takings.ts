/** Of each share, by its key: how many milliseconds it takes to fill again what has been taken. Sums may be added. */
export type Takings = Readonly<Record<string, number>>;
