/** Words to be written down, each with its number. */
export function NumberedWords({ words }: { words: readonly string[] }) {
  return (
    <ol className="words-twelve">
      {words.map((word, index) => (
        // Two words of a part may be the same.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={`${index} ${word}`}>
          <span className="word-number">{index + 1}</span>
          {word}
        </li>
      ))}
    </ol>
  );
}
