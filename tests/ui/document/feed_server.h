#pragma once

#include "tests/ui/document/demo_document.h"
#include "ui/document/feed_fetch.h"

#include <QTcpServer>
#include <QTcpSocket>

#include <functional>
#include <map>
#include <optional>

namespace tests {

/// A server on this machine that says what a test wants, and writes down what it is asked.
class FeedServer {
public:
    using Answer = std::function<void(QTcpSocket& socket)>;

    /// `server` does not listen yet, and outlives this.
    explicit FeedServer(QTcpServer& server)
        : m_server(server)
    {
        QObject::connect(&server, &QTcpServer::pendingConnectionAvailable, &server, [this] {
            while (QTcpSocket* socket = m_server.nextPendingConnection())
                serve(socket);
        });
        EXPECT_TRUE(server.listen(QHostAddress::LocalHost));
    }

    QString address(const char* path, const char* scheme = "http") const
    {
        return QStringLiteral("%1://127.0.0.1:%2%3")
            .arg(QLatin1String(scheme))
            .arg(m_server.serverPort())
            .arg(QLatin1String(path));
    }
    quint16 port() const { return m_server.serverPort(); }

    /// Says this to who asks for `path`, and hangs up.
    void say(const char* path, const QByteArray& answer)
    {
        m_answers[path] = [answer](QTcpSocket& socket) {
            socket.write(answer);
            socket.disconnectFromHost();
        };
    }
    void sayBody(const char* path, const QByteArray& body, const QByteArray& headers = {})
    {
        say(path,
            "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n"
                + headers + "\r\n" + body);
    }
    void redirect(const char* path, const QByteArray& location)
    {
        say(path, "HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: " + location + "\r\n\r\n");
    }
    void answer(const char* path, Answer answer) { m_answers[path] = std::move(answer); }

    /// The heads of all requests so far.
    const QList<QByteArray>& requests() const { return m_requests; }

private:
    void serve(QTcpSocket* socket)
    {
        socket->setParent(&m_server);
        const auto read = [this, socket] {
            const QByteArray head = socket->peek(1 << 16);
            if (!head.contains("\r\n\r\n"))
                return;
            socket->readAll();
            m_requests << head;
            const auto found = m_answers.find(head.split(' ').value(1));
            if (found != m_answers.end())
                found->second(*socket);
            else
                socket->disconnectFromHost();
        };
        QObject::connect(socket, &QTcpSocket::readyRead, socket, read);
        read();
    }

    QTcpServer& m_server;
    std::map<QByteArray, Answer> m_answers;
    QList<QByteArray> m_requests;
};

/// Fetches, and waits until that has ended.
inline ui::FetchedFeed fetched(const ui::FeedRequest& request, const ui::FetchSettings& settings)
{
    std::optional<ui::FetchedFeed> result;
    auto* fetch = new ui::FeedFetch(request, settings, testNow(), nullptr);
    QObject::connect(fetch, &ui::FeedFetch::finished, fetch,
                     [&](const ui::FetchedFeed& feed) { result = feed; });
    fetch->start();
    EXPECT_TRUE(waitUntil([&] { return result.has_value(); }));
    return result.value_or(ui::FetchedFeed{});
}

} // namespace tests
