import { openDatabase } from '../../../../main/core/store/openDatabase.ts';

const [file = '', key = '', act] = process.argv.slice(2);
const connection = openDatabase(file, Buffer.from(key, 'hex'));
try {
  if (act === 'count') console.log(connection.value('SELECT count(*) FROM task'));
  else {
    connection.pragma('busy_timeout = 50');
    console.log(connection.pragma('journal_mode = DELETE'));
  }
} catch (error) {
  console.log(error instanceof Error ? error.message : error);
} finally {
  connection.close();
}
