"""The words of the tour of the comparison, in both languages."""

from __future__ import annotations

from ...parsing.problems import Said

TOUR: dict[str, Said] = {
    "tour_home": Said("Baru pertama kali? Ikuti panduan perbandingan", "New here? Take the tour of the comparison"),
    "tour_title": Said(
        "Panduan: dari penelitian terdahulu ke tabel Word", "Tour: from earlier research to a table in Word"
    ),
    "tour_lead": Said(
        "Tujuh langkah untuk membandingkan studi dan membawa pulang tabel penelitian terdahulu. Gambar diambil dari layar ponsel.",
        "Seven steps to compare studies and take a prior-research table home. The pictures were taken on a phone’s screen.",
    ),
    "tour_choose_title": Said("1. Pilih studi atau kasus", "1. Choose studies or cases"),
    "tour_choose_text": Said(
        "Tombol Bandingkan ada pada daftar studi, halaman studi, matriks, dan hasil pencarian. Yang Anda pilih, paling banyak enam, terkumpul di bagian bawah layar dan tetap ada saat Anda membuka halaman lain.",
        "The Compare button stands in the list of studies, on study pages, in the matrix and among search results. What you choose, six at most, gathers at the foot of the screen and stays while you read on.",
    ),
    "tour_choose_link": Said("Buka daftar studi", "Open the list of studies"),
    "tour_choose_alt": Said(
        "Daftar studi dengan tiga studi yang sudah dipilih untuk dibandingkan",
        "The list of studies with three studies chosen for comparison",
    ),
    "tour_side_title": Said("2. Baca berdampingan", "2. Read them side by side"),
    "tour_side_text": Said(
        "Setiap kolom adalah satu studi atau kasus, setiap baris satu properti atau tema. Urutan kolom dapat diubah, baris dapat dipilih, dan alamat halaman menyimpan semuanya sehingga dapat dibagikan kepada pembimbing.",
        "Each column is a study or a case, each row a property or a theme. Columns can be moved, rows can be chosen, and the page’s address keeps it all, ready to be sent to a supervisor.",
    ),
    "tour_side_link": Said("Buka perbandingan berdampingan", "Open the side-by-side comparison"),
    "tour_side_alt": Said("Tiga studi dalam kolom yang berdampingan", "Three studies in columns side by side"),
    "tour_differences_title": Said(
        "3. Saring yang sama dan yang berbeda", "3. See only what is the same, or different"
    ),
    "tour_differences_text": Said(
        "Tampilan Berbeda hanya menyisakan baris yang memang berbeda. Yang tidak dilaporkan sumbernya atau belum kami kodekan tidak pernah dihitung sama ataupun berbeda.",
        "The view Different leaves only the rows that do differ. What a source does not report, or what we have not coded, never counts as the same or as different.",
    ),
    "tour_differences_link": Said("Coba saring perbedaannya", "Try it with the differences"),
    "tour_differences_alt": Said(
        "Perbandingan yang disaring sehingga hanya perbedaannya tampak",
        "The comparison narrowed down to the differences",
    ),
    "tour_own_title": Said("4. Isi penelitian Anda sendiri", "4. Enter your own study"),
    "tour_own_text": Said(
        "Judul, tempat, tahun, teori, metode, dan tema penelitian Anda disimpan hanya di peramban ini. Dari situ disusun draf persamaan dan perbedaan dengan setiap studi menurut lima segi: tempat, waktu, isi, teori, dan metode.",
        "The title, place, year, theory, method and themes of your own study stay in this browser. From them come drafts of similarities and differences with each study on five axes: place, time, content, theory and method.",
    ),
    "tour_own_link": Said("Isi Penelitian saya", "Fill in My study"),
    "tour_own_alt": Said(
        "Formulir Penelitian saya yang sudah terisi judul dan tempat",
        "The form of My study with title and place filled in",
    ),
    "tour_table_title": Said("5. Susun tabel dan unduh", "5. Make the table and download it"),
    "tour_table_text": Said(
        "Tabel penelitian terdahulu tersedia dalam 3, 5, 7, atau 13 kolom, atau pilih sendiri kolomnya. Unduh sebagai Word, Excel, CSV, Markdown, atau LaTeX; daftar pustaka dengan gaya sitasi pilihan Anda ikut di bawahnya.",
        "The prior-research table comes with 3, 5, 7 or 13 columns, or with columns of your own choice. Take it away as Word, Excel, CSV, Markdown or LaTeX, with the references below in the citation style you choose.",
    ),
    "tour_table_link": Said("Buka tabel penelitian terdahulu", "Open the prior-research table"),
    "tour_table_alt": Said(
        "Tabel penelitian terdahulu lima kolom dengan tombol unduh",
        "The prior-research table of five columns with its download buttons",
    ),
    "tour_gaps_title": Said("6. Cari celah penelitian", "6. Look for gaps"),
    "tour_gaps_text": Said(
        "Silangkan dua hal, misalnya teori dan tema. Sel kosong menjelaskan mengapa ia kosong: memang tidak ada di sini, tidak dilaporkan, atau belum kami kodekan. Celah di sini adalah celah dalam kumpulan ini, belum tentu dalam seluruh kepustakaan.",
        "Cross two things, say theory and theme. An empty cell says why it is empty: there is none here, it is not reported, or we have not coded it yet. A gap here is a gap in this collection, not necessarily in the whole literature.",
    ),
    "tour_gaps_link": Said("Buka matriks celah", "Open the gap matrix"),
    "tour_gaps_alt": Said(
        "Matriks celah dengan studi di setiap sel", "The gap matrix with the studies in each of its cells"
    ),
    "tour_synthesis_title": Said("7. Periksa arah temuan", "7. Check what the findings say together"),
    "tour_synthesis_text": Said(
        "Halaman setiap tema menyebut kasus yang sejalan dan yang berlawanan, pertentangan yang sudah atau belum dijelaskan, serta seberapa jauh simpulannya dapat dipercaya dan mengapa.",
        "The page of each theme names the cases that agree and those that do not, contradictions explained or still unexplained, and how far the conclusion can be trusted, and why.",
    ),
    "tour_synthesis_link": Said("Pilih sebuah tema", "Choose a theme"),
    "tour_synthesis_alt": Said(
        "Halaman tema dengan pernyataan keyakinan dan alasannya",
        "The page of a theme with its confidence statement and the reasons",
    ),
    "tour_caution": Said(
        "Semua draf dan ringkasan di sini disusun dengan aturan dari data yang kami kodekan. Periksalah pada sumber aslinya sebelum memakainya dalam skripsi.",
        "All drafts and summaries here are made by rules from what we have coded. Check them against the original sources before you use them in a thesis.",
    ),
}
