import type pg from 'pg';

/** What the demo company keeps at hand for everybody. */
const links = [
  { title: '사내 메일', url: 'https://mail.hanul.example/', icon: 'mail', external: true },
  { title: '경비 규정집', url: 'https://wiki.hanul.example/expenses', icon: 'book', external: false },
  { title: '회의실 예약', url: 'https://rooms.hanul.example/', icon: 'door', external: false },
  { title: 'ERP 회계', url: 'https://erp.hanul.example/', icon: 'bank', external: true },
  { title: '업무용 차량', url: 'https://cars.hanul.example/', icon: 'car', external: false },
  { title: 'IT 지원 요청', url: 'https://help.hanul.example/', icon: 'support', external: false },
];

/** Sets up the quick links of the organisation's home page, unless somebody has before. */
export async function plantLinks(client: pg.Client): Promise<void> {
  await client.query(
    `UPDATE portal_layouts SET config = $1
     WHERE layer = 'organisation' AND portlet_type = 'quick-links' AND config IS NULL`,
    [JSON.stringify({ links })],
  );
}
