/** Words around a hit; what was searched for is marked (the core sets it between U+0002 and U+0003). */
export function Snippet({ text }: { text: string }) {
  const parts = text.split(/\u0002([^\u0003]*)\u0003/);
  return (
    <bdi dir="auto">
      {parts.map((part, index) =>
        // Every second part was between the marks. Parts never move: the index is their key.
        index % 2 === 1 ? <mark key={`${index} ${part}`}>{part}</mark> : part,
      )}
    </bdi>
  );
}
