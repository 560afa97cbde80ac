import cookieParser from 'cookie-parser';
import { asStep, type Step } from './step.js';

const parse = asStep(cookieParser());

/** Puts what the browser sends along into `request.cookies`. */
export const readCookies: Step = (request, response, late) => {
  if (request.headers.cookie !== undefined) return parse(request, response, late);
  request.cookies = {};
  return undefined;
};
