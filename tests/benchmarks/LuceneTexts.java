// SPDX-License-Identifier: GPL-3.0-or-later
// Indexes lines of JSON {"id": …, "title": …, "text": …} with Lucene, as compare_indexers.py has it:
//     java -cp lucene-core.jar:. LuceneTexts TEXTS INDEX
// Words with positions, title and text stored, merged to one segment: what FTS5 is asked for.
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;

public class LuceneTexts {
    // The string that is the value of `name`, of a line that newshound wrote; "" = it has none.
    static String valueOf(String name, String line) {
        int at = line.indexOf("\"" + name + "\":");
        if (at < 0) return "";
        at += name.length() + 3;
        while (line.charAt(at) == ' ') ++at;
        if (line.charAt(at++) != '"') return "";
        StringBuilder value = new StringBuilder();
        for (char c; (c = line.charAt(at)) != '"'; ++at) {
            if (c != '\\') {
                value.append(c);
                continue;
            }
            c = line.charAt(++at);
            if (c == 'u') {
                value.append((char) Integer.parseInt(line.substring(at + 1, at + 5), 16));
                at += 4;
            } else {
                value.append(c == 'n' ? '\n' : c == 't' ? '\t' : c == 'r' ? '\r' : c);
            }
        }
        return value.toString();
    }

    public static void main(String[] words) throws IOException {
        try (FSDirectory folder = FSDirectory.open(Path.of(words[1]));
             IndexWriter writer = new IndexWriter(folder, new IndexWriterConfig(new StandardAnalyzer()));
             BufferedReader lines = Files.newBufferedReader(Path.of(words[0]))) {
            for (String line; (line = lines.readLine()) != null;) {
                Document story = new Document();
                story.add(new TextField("title", valueOf("title", line), Field.Store.YES));
                story.add(new TextField("text", valueOf("text", line), Field.Store.YES));
                writer.addDocument(story);
            }
            writer.forceMerge(1);
        }
    }
}
