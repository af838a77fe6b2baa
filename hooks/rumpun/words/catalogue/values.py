"""What coded values are called in both languages, and the signs that tell them apart without colour."""

from __future__ import annotations

from ...parsing.problems import Said

VALUES: dict[str, dict[str, Said]] = {
    "level": {
        "high": Said("tinggi", "high"),
        "mixed": Said("campuran", "mixed"),
        "low": Said("rendah", "low"),
        "unstated": Said("tingkat tidak disebut", "level not stated"),
    },
    "effect": {
        "helps": Said("membantu", "helps"),
        "mixed": Said("campuran", "mixed"),
        "hinders": Said("menghambat", "hinders"),
        "none": Said("tidak berpengaruh", "no effect"),
        "unstated": Said("pengaruh tidak disebut", "effect not stated"),
    },
    "outcome": {
        "high": Said("berhasil", "did well"),
        "mixed": Said("campuran", "mixed"),
        "low": Said("kurang berhasil", "did poorly"),
    },
    "direction": {
        "promotes": Said("mendukung", "promotes"),
        "harms": Said("merugikan", "harms"),
        "mixed": Said("campuran", "mixed"),
        "none": Said("tidak berpengaruh", "no effect"),
        "unclear": Said("tidak dinyatakan", "not stated"),
    },
    "evidence": {
        "result": Said("hasil studi", "the study’s own result"),
        "background": Said("dari latar belakang", "from the introduction"),
        "cited": Said("mengutip karya lain", "retold from another work"),
    },
    "basis": {
        "catalogue-record": Said("rekaman katalog", "a catalogue record"),
        "abstract": Said("abstrak saja", "the abstract only"),
        "full-text": Said("teks lengkap", "the full text"),
    },
    "status": {
        "coded": Said("dikodekan", "coded"),
        "not_reported": Said("tidak dilaporkan", "not reported"),
        "not_coded": Said("belum dikodekan", "not coded yet"),
        "not_applicable": Said("tidak berlaku", "does not apply"),
    },
    "note": {
        "contradiction": Said("pertentangan", "contradiction"),
        "misprint": Said("salah cetak", "misprint"),
        "gap": Said("kekosongan", "gap"),
        "inference": Said("simpulan penyunting", "editor’s inference"),
        "reading": Said("pembacaan penyunting", "editor’s reading"),
    },
    "statement": {
        "background": Said("latar belakang", "background"),
        "objective": Said("tujuan", "objective"),
        "recommendation": Said("saran", "recommendation"),
    },
    "comment": {
        "explained": Said("perbedaannya diterangkan oleh fakta yang dikodekan", "coded facts account for it"),
        "unexplained": Said("perbedaannya belum dapat diterangkan", "not explained so far"),
    },
    "role": {
        "main": Said("teori utama", "main theory"),
        "supporting": Said("teori pendukung", "supporting theory"),
    },
    "facet": {
        "approach": Said("Pendekatan", "Approach"),
        "design": Said("Desain", "Design"),
        "sampling": Said("Pemilihan informan", "Sampling"),
        "data-collection": Said("Pengumpulan data", "Data collection"),
        "analysis": Said("Analisis data", "Data analysis"),
        "validity": Said("Keabsahan data", "Validity"),
    },
    "place": {
        "country": Said("negara", "country"),
        "province": Said("provinsi", "province"),
        "regency": Said("kabupaten", "regency"),
        "city": Said("kota", "city"),
        "district": Said("kecamatan", "district"),
        "village": Said("desa atau kelurahan", "village or urban village"),
    },
    "kind": {
        "article": Said("Artikel jurnal", "Journal article"),
        "book": Said("Buku", "Book"),
        "incollection": Said("Bab dalam buku", "Book chapter"),
        "inproceedings": Said("Makalah prosiding", "Conference paper"),
        "thesis": Said("Tugas akhir", "Thesis"),
        "report": Said("Laporan", "Report"),
        "online": Said("Laman web", "Web page"),
        "misc": Said("Jenis tidak dilaporkan", "Kind not reported"),
    },
    "works": {
        "studies": Said("Studi di Rumpun", "Studies in Rumpun"),
        "article": Said("Artikel", "Articles"),
        "book": Said("Buku", "Books"),
        "thesis": Said("Skripsi, tesis, dan disertasi", "Theses"),
        "report": Said("Laporan", "Reports"),
        "online": Said("Laman web", "Web pages"),
        "misc": Said("Lainnya", "Others"),
        "background": Said("Bacaan latar pilihan kami", "Background reading that we chose"),
    },
    # The related study is the subject of the line: "cites" means that this study's reference list names it.
    "reason": {
        "cites": Said("dikutip oleh studi ini", "is cited by this study"),
        "cited_by": Said("mengutip studi ini", "cites this study"),
        "theory": Said("teori yang sama", "same theory"),
        "opposite": Said("tema yang sama, arah berlawanan", "same theme, opposite direction"),
        "same": Said("tema yang sama, arah sama", "same theme, same direction"),
        "group": Said("jenis kelompok yang sama", "same kind of group"),
        "place": Said("tempat yang sama", "same place"),
        "theme": Said("tema yang sama", "same theme"),
        "method": Said("metode yang sama", "same method"),
    },
    "language": {
        "id": Said("bahasa Indonesia", "Indonesian"),
        "en": Said("bahasa Inggris", "English"),
    },
}
SIGNS: dict[str, dict[str, str]] = {
    "level": {"high": "▲", "mixed": "◆", "low": "▼", "unstated": "○"},
    "effect": {"helps": "+", "mixed": "±", "hinders": "−", "none": "0", "unstated": "?"},
    "outcome": {"high": "✓", "mixed": "◐", "low": "✗"},
    "direction": {"promotes": "+", "harms": "−", "mixed": "±", "none": "0", "unclear": "?"},
}

MONTHS: tuple[Said, ...] = (
    Said("Januari", "January"), Said("Februari", "February"), Said("Maret", "March"), Said("April", "April"),
    Said("Mei", "May"), Said("Juni", "June"), Said("Juli", "July"), Said("Agustus", "August"),
    Said("September", "September"), Said("Oktober", "October"), Said("November", "November"), Said("Desember", "December"),
)  # fmt: skip
