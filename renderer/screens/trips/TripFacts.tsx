/** What is so of a trip: names and what they come to, in the order given. */
export function TripFacts({
  facts,
}: {
  facts: readonly (readonly [name: string, value: string])[];
}) {
  return (
    <dl className="trip-facts">
      {facts.map(([name, value]) => (
        <div key={name} className="trip-fact">
          <dt>{name}</dt>
          <dd>
            <bdi dir="auto">{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
