import type { Chance } from './random.js';
import { romaniseGiven } from './romanise.js';

/** What somebody is called: on the screen, and in Latin letters as passports and mail addresses have it. */
export interface FullName {
  readonly display: string;
  readonly latinGiven: string;
  readonly latinFamily: string;
  /** The login their name suggests, by the house's custom: 김경수 → kskim, Aaron Patel → aaron.patel. */
  readonly login: string;
}

/** Spelt as their bearers do, with how many of a thousand bear them. */
const FAMILIES: readonly (readonly [readonly [hangul: string, latin: string], number])[] = [
  [['김', 'Kim'], 215],
  [['이', 'Lee'], 147],
  [['박', 'Park'], 84],
  [['최', 'Choi'], 47],
  [['정', 'Jung'], 43],
  [['강', 'Kang'], 23],
  [['조', 'Cho'], 21],
  [['윤', 'Yoon'], 20],
  [['장', 'Jang'], 20],
  [['임', 'Lim'], 16],
  [['한', 'Han'], 15],
  [['오', 'Oh'], 15],
  [['서', 'Seo'], 15],
  [['신', 'Shin'], 15],
  [['권', 'Kwon'], 14],
  [['황', 'Hwang'], 14],
  [['안', 'Ahn'], 14],
  [['송', 'Song'], 14],
  [['류', 'Ryu'], 10],
  [['홍', 'Hong'], 11],
  [['전', 'Jeon'], 11],
  [['고', 'Ko'], 9],
  [['문', 'Moon'], 9],
  [['배', 'Bae'], 8],
  [['백', 'Baek'], 8],
  [['허', 'Heo'], 7],
  [['노', 'Noh'], 7],
  [['심', 'Shim'], 6],
  [['하', 'Ha'], 5],
  [['구', 'Koo'], 4],
  [['곽', 'Kwak'], 4],
  [['차', 'Cha'], 4],
  [['우', 'Woo'], 4],
  [['나', 'Na'], 3],
  [['라', 'Ra'], 2],
  [['탁', 'Tak'], 2],
  [['남궁', 'Namgung'], 2],
  [['선우', 'Sunwoo'], 1],
  [['황보', 'Hwangbo'], 1],
];

const GIVEN = (
  '민준 서준 도윤 예준 시우 하준 주원 지호 지후 준서 준우 현우 도현 지훈 건우 우진 선우 서진 민재 현준 연우 유준 정우 승우 승현 시윤 준혁 은우 ' +
  '지환 승민 지우 유찬 윤우 민성 준영 시후 진우 지원 수현 재윤 시현 동현 수호 태윤 민규 재원 한결 민우 재민 은찬 윤호 시원 이준 민찬 지안 시온 ' +
  '성민 준호 승준 성현 이안 현서 재현 하율 지한 우빈 태민 지성 예성 민호 태현 지율 서우 민혁 은호 성준 규민 정민 준 지민 윤성 율 윤재 하람 하진 ' +
  '민석 상현 영호 영수 정훈 성호 경수 상훈 성진 병철 재호 진호 동훈 기영 종현 광수 석진 용준 태식 창민 서연 서윤 지우 서현 하은 하윤 민서 지유 ' +
  '윤서 채원 수아 지민 지아 지윤 은서 다은 예은 수빈 지안 소율 예린 예원 지원 소윤 지현 하린 유진 시은 채은 윤아 유나 가은 서영 민지 예진 수민 ' +
  '수연 연우 예나 예서 주아 하연 연서 다인 아인 시연 아린 서아 다연 지은 현서 나은 서은 유주 윤지 소연 하영 지수 가람 보라 세라 미영 은주 혜진 ' +
  '은정 미경 영미 정희 경숙 현주 선영 수경 혜원 미란 은영 정숙 나연 아현 도영 본아'
).split(' ');

const FOREIGN_GIVEN =
  'Aaron Daniel Clara Mark Emily Lucas Sofia Noah Hannah Oliver Mia Kenji Yuki Haruka Wei Mei Linh Minh Anh Siti Priya Arjun Olga Ivan Julia Thomas Marie'.split(
    ' ',
  );
const FOREIGN_FAMILY =
  'Patel Weber Novak Jensen Johnson Smith Garcia Martin Silva Tanaka Sato Suzuki Wang Chen Zhang Nguyen Tran Rahman Sharma Petrova Ivanov Dubois Rossi Müller'.split(
    ' ',
  );

/** Of a hundred people this many come from abroad. */
const FOREIGNERS_IN_HUNDRED = 4;

const plain = (latin: string) =>
  latin
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();

export function koreanName(family: string, given: string): FullName {
  const known = FAMILIES.find(([[hangul]]) => hangul === family);
  const latinFamily = known?.[0][1] ?? romaniseGiven(family);
  const initials = [...given]
    .map((syllable) => romaniseGiven(syllable).charAt(0))
    .join('')
    .toLowerCase();
  return {
    display: family + given,
    latinGiven: romaniseGiven(given),
    latinFamily,
    login: initials + plain(latinFamily),
  };
}

export function foreignName(given: string, family: string): FullName {
  return {
    display: `${given} ${family}`,
    latinGiven: given,
    latinFamily: family,
    login: `${plain(given)}.${plain(family)}`,
  };
}

export function anyName(chance: Chance, key: string): FullName {
  if (chance.number(`${key} foreign`, 100) < FOREIGNERS_IN_HUNDRED) {
    return foreignName(chance.pick(`${key} given`, FOREIGN_GIVEN), chance.pick(`${key} family`, FOREIGN_FAMILY));
  }
  const [family] = chance.weighted(`${key} family`, FAMILIES);
  return koreanName(family, chance.pick(`${key} given`, GIVEN));
}
