import { useMessages } from '../../app/language/useMessages.ts';
import { useWork } from '../../app/session/CurrentWork.tsx';
import { Banner } from '../../components/Banner.tsx';

/** Whether something must be reported is the agency's to say, and the law's: its own words stand here. */
export function StepsCard() {
  const { crisis } = useMessages();
  const { me } = useWork();
  const steps = me.agency.crisisSteps.trim();
  return (
    <Banner kind="plain" title={crisis.decides}>
      {steps === '' ? (
        crisis.noSteps
      ) : (
        <>
          {crisis.steps}{' '}
          <span className="crisis-steps" dir="auto">
            {steps}
          </span>
        </>
      )}
    </Banner>
  );
}
