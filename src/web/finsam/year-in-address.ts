import { computed, type ComputedRef } from 'vue';
import { useRoute } from 'vue-router';
import { serverNow } from '../parts/session.ts';
import { writtenDay } from '../parts/written-moment.ts';

/** The year that the page is about: `?ar=2026` in the address, or this year by the server's clock. */
export function useYear(): ComputedRef<number> {
  const route = useRoute();
  return computed(() => {
    const written = Number(route.query['ar']);
    return Number.isInteger(written) && written >= 2004 && written <= 2200 ? written : thisYear();
  });
}

function thisYear(): number {
  return Number(writtenDay(new Date(serverNow()).toISOString()).slice(0, 4));
}
