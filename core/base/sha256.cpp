#include "core/base/sha256.h"

#include <openssl/evp.h>

#include <array>
#include <cassert>

namespace core {

struct Sha256::State {
    State()
        : context(EVP_MD_CTX_new())
    {
        restart();
    }
    ~State() { EVP_MD_CTX_free(context); }
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    void restart()
    {
        [[maybe_unused]] const int ok = EVP_DigestInit_ex(context, EVP_sha256(), nullptr);
        assert(ok == 1);
    }

    EVP_MD_CTX* context;
};

Sha256::Sha256()
    : m_state(std::make_unique<State>())
{
}

Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

void Sha256::add(std::string_view bytes)
{
    EVP_DigestUpdate(m_state->context, bytes.data(), bytes.size());
}

std::string Sha256::finish()
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    EVP_DigestFinal_ex(m_state->context, digest.data(), &length);
    m_state->restart();

    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string hex;
    hex.reserve(length * 2U);
    for (unsigned int index = 0; index < length; ++index) {
        hex += kDigits[digest[index] >> 4U];
        hex += kDigits[digest[index] & 0xFU];
    }
    return hex;
}

std::string sha256(std::string_view bytes)
{
    Sha256 hash;
    hash.add(bytes);
    return hash.finish();
}

} // namespace core
