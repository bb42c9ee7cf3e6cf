import { computed, type ComputedRef } from 'vue';
import { useRoute } from 'vue-router';
import { serverNow } from '../../parts/session.ts';
import { writtenDay } from '../../parts/written-moment.ts';

/** The year of a report: `?ar=2026` in the address, or this year by the server's clock. */
export function useReportYear(): ComputedRef<number> {
  const route = useRoute();
  return computed(() => {
    const written = Number(route.query['ar']);
    if (Number.isInteger(written) && written >= 2004 && written <= 2099) return written;
    return Number(writtenDay(new Date(serverNow()).toISOString()).slice(0, 4));
  });
}
