import assert from 'node:assert/strict';
import { changed, formatQuery, parseQuery, TOP, turned } from './people-query';

const ID = '0198f2a0-0000-7000-8000-000000000001';
const parse = (text: string) => parseQuery(new URLSearchParams(text));

describe('the address of the People page', () => {
  it('keeps everything chosen', () => {
    const text = `?view=chart&q=${encodeURIComponent('ㄱㄱㅅ')}&department=${ID}&below=no&sort=position&page=3&zoom=75&open=${ID}&closed=top`;
    assert.deepEqual(parse(formatQuery(parse(text))), parse(text));
    assert.deepEqual(parse(text), {
      view: 'chart',
      q: 'ㄱㄱㅅ',
      department: ID,
      includesBelow: false,
      sort: 'position',
      page: 3,
      zoom: 75,
      open: [ID],
      closed: ['top'],
    });
  });
  it('says nothing about what one sees first', () => {
    assert.equal(formatQuery(parse('')), '');
  });
  it('is read without trust', () => {
    assert.deepEqual(parse('?view=x&department=1&sort=salary&page=-1&below=maybe&zoom=3&open=x.y'), parse(''));
  });
  it('knows the organisation as a whole in the chart only, as the list of it is everybody', () => {
    assert.equal(parse('?view=chart&department=top').department, TOP);
    assert.equal(parse('?department=top').department, null);
  });
  it('keeps which branches of the tree were opened and closed', () => {
    const opened = turned(parse(''), ID, false);
    assert.deepEqual(opened, { open: [ID], closed: [] });
    assert.deepEqual(turned({ ...parse(''), ...opened }, ID, true), { open: [], closed: [ID] });
  });
  it('goes back to the first page when a filter changes', () => {
    assert.equal(changed(parse('?page=4'), { sort: 'department' }).page, 1);
    assert.equal(changed(parse('?page=4'), { page: 5 }).page, 5);
  });
});
