import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useWorkspace } from '#api/workspace'
import { ListedState } from '#features/members/look/listed-state'
import { agendaQuery } from '../asking/statik-api'
import { SpotList } from '../blind/spot-list'
import { useWorkshop } from '../doing/workshop-context'
import look from '../look/look.module.css'
import { StepSection } from '../look/step-section'
import styles from './meeting.module.css'
import { NotAgreed } from './not-agreed'

/** Made of the gaps, in the order in which they stop things; each is mended where it stands. */
export function Agenda() {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const { service } = useWorkshop().design
  const query = useQuery({ ...agendaQuery(workspace, service.id), staleTime: 0 })
  return (
    <StepSection
      title={t`Agenda`}
      asks={t`What is not said yet, what stops things first. Who is missing in the room?`}
    >
      <NotAgreed />
      <ListedState query={query}>
        {(points) =>
          points.length ? (
            <ol className={styles.agenda}>
              {points.map(({ point, words, spots }) => (
                <li key={point}>
                  <h3 className={styles.point}>
                    {words} <span className={look.quiet}>{spots.length}</span>
                  </h3>
                  <SpotList spots={spots} />
                </li>
              ))}
            </ol>
          ) : (
            <p className={look.quiet}>
              <Trans>Everything that has to be said is said.</Trans>
            </p>
          )
        }
      </ListedState>
    </StepSection>
  )
}
