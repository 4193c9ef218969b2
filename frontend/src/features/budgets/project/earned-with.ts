import type { Budget } from '../asking/budgets-api'

const every = ['agreed', 'by_time', 'own_prices', 'passed_on'] as const

/** All that any month was earned with, so that each row adds up; also where it comes to nothing in all. */
export function earnedWith({ earned, months }: Pick<Budget, 'earned' | 'months'>) {
  return every.filter((key) => [earned, ...months].some((each) => Number(each[key]) !== 0))
}
