import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { create } from 'zustand';
import { call } from '../../api/client';
import { keys } from '../../api/keys';
import type { PortletData } from '../../api/types';

interface Months {
  /** By the portlet's id, where another month than the present one is looked at. */
  readonly chosen: Readonly<Record<string, string>>;
  readonly choose: (id: string, month: string) => void;
}

/** Steered in the header of the portlet, drawn in its body. */
export const useMonths = create<Months>((set) => ({
  chosen: {},
  choose: (id, month) => set(({ chosen }) => ({ chosen: { ...chosen, [id]: month } })),
}));

/** The data of the month looked at; the present one came with the page. */
export function useShownMonth(id: string, present: PortletData['calendar']) {
  const month = useMonths(({ chosen }) => chosen[id]) ?? present.month;
  const { data } = useQuery({
    queryKey: keys.portal.month(id, month),
    enabled: month !== present.month,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const params = { id, month };
      const { answer } = await call<'getPortletData'>('get', '/portal/data/calendar', { params, signal });
      return answer.data as PortletData['calendar'];
    },
  });
  return { month, data: month === present.month ? present : data };
}
