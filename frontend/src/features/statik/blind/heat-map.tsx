import { Trans, useLingui } from '@lingui/react/macro'
import { useWorkshop } from '../doing/workshop-context'
import styles from './blind.module.css'

const scale = [1, 2, 3, 4, 5]

/** All risks by likelihood and impact; a number leads to the first of them. */
export function HeatMap({ onGo }: { onGo?: (() => void) | undefined }) {
  const { t } = useLingui()
  const { looked, seek } = useWorkshop()
  const risks = looked.of('risk')
  const rated = risks.filter(({ values }) => values.likelihood && values.impact)
  const at = (likelihood: number, impact: number) =>
    rated.filter(({ values }) => values.likelihood === likelihood && values.impact === impact)
  return (
    <section aria-label={t`Risks`}>
      <h2 className={styles.heading}>
        <Trans>Risks</Trans>
      </h2>
      <table className={styles.heat}>
        <caption>
          <Trans>Likelihood upwards, impact to the right</Trans>
        </caption>
        <tbody>
          {[...scale].reverse().map((likelihood) => (
            <tr key={likelihood}>
              <th scope="row">{likelihood}</th>
              {scale.map((impact) => {
                const here = at(likelihood, impact)
                const first = here[0]
                return (
                  <td key={impact} data-heat={heat(likelihood * impact)}>
                    {first ? (
                      <button
                        type="button"
                        aria-label={t`${here.length} with likelihood ${likelihood} and impact ${impact}`}
                        onClick={() => {
                          onGo?.()
                          seek({ part: first.id, field: 'answer' })
                        }}
                      >
                        {here.length}
                      </button>
                    ) : null}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td />
            {scale.map((impact) => (
              <th key={impact} scope="col">
                {impact}
              </th>
            ))}
          </tr>
        </tfoot>
      </table>
      {rated.length < risks.length ? (
        <p className={styles.quiet}>
          <Trans>{risks.length - rated.length} not rated yet</Trans>
        </p>
      ) : null}
    </section>
  )
}

/** From 12 of 25 on a risk is high, as the blind-spot check has it. */
const heat = (product: number) => (product >= 12 ? 'high' : product >= 5 ? 'some' : 'low')
